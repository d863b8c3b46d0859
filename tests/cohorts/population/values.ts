// What the random people and the random filters are made of.

export const days = Array.from({ length: 156 }, (_, i) =>
  new Date(Date.UTC(2018, 11, 2 + 10 * i)).toISOString().slice(0, 10),
);
export const programmes = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'];
export const funders = ['f1', 'f2', 'f3', 'f4'];
export const funderLevels = ['EUROPEAN', 'FEDERAL', 'STATE', 'MUNICIPAL', 'FOUNDATION'];
export const fundingLines = ['l1', 'l2', 'l3'];
export const carriers = ['o1', 'o2', 'o3'];
export const districts = ['05558', '06611', '05170', '07137'];
export const sites = ['s1', 's2', 's3', 's4'];
export const coaches = ['k1', 'k2', 'k3', 'k4', 'k5'];
export const postalCodes = Array.from({ length: 20 }, (_, i) => String(34100 + i));
export const sexes = ['FEMALE', 'MALE', 'DIVERSE', 'UNKNOWN'];
export const educations = ['ISCED_0_2', 'ISCED_3_4', 'ISCED_5_8'];
export const nationalities = ['DE', 'PL', 'IT', 'SY', 'AF', 'GB', null];
export const germanLevels = ['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
export const workPermits = ['YES', 'RESTRICTED', 'NO', 'UNKNOWN'];
export const residenceKinds = [
  'EU_CITIZEN',
  'GERMAN_CITIZEN',
  'RESIDENCE_PERMIT',
  'SETTLEMENT_PERMIT',
  'AUFENTHALTSGESTATTUNG',
  'DULDUNG',
  'OTHER',
  'UNKNOWN',
];
export const labourKinds = [
  'UNEMPLOYED',
  'LONG_TERM_UNEMPLOYED',
  'INACTIVE',
  'NEVER_EMPLOYED',
  'EMPLOYED_INSURED',
  'EMPLOYED_MARGINAL',
  'APPRENTICESHIP',
  'SELF_EMPLOYED',
  'IN_EDUCATION',
  'UNKNOWN',
];
export const exitReasons = ['COMPLETED', 'DROPPED_OUT', 'TRANSFERRED', 'EXCLUDED'];
export const pauseReasons = ['ILLNESS', 'PARENTAL_LEAVE', 'CHILDCARE', 'PANDEMIC', 'OTHER'];
export const contactKinds = [
  'HOME_VISIT',
  'OFFICE',
  'ACCOMPANIMENT_AUTHORITY',
  'ACCOMPANIMENT_SCHOOL',
  'FAMILY_SESSION',
  'WORKSHOP',
  'ONLINE',
  'PHONE',
];
export const goalAreas = [
  'LANGUAGE',
  'CHILDCARE',
  'QUALIFICATION',
  'PLACEMENT',
  'HEALTH',
  'DEBT',
  'HOUSING',
  'RECOGNITION',
];
export const goalStates = ['OPEN', 'MET', 'DROPPED'];
export const purposes = ['CASEWORK', 'FUNDER_REPORTING', 'EMPLOYER_MATCHING', 'FOLLOW_UP', 'RESEARCH'];
export const courses = ['c1', 'c2', 'c3', 'c4'];
export const runs = Array.from({ length: 10 }, (_, i) => `r${i + 1}`);
export const enrolmentStates = [
  'REQUESTED',
  'WAITLISTED',
  'CONFIRMED',
  'ATTENDING',
  'COMPLETED',
  'WITHDRAWN',
  'NO_SHOW',
  'EXCLUDED',
];
export const examForms = ['WRITTEN', 'ORAL', 'PRACTICAL', 'LANGUAGE'];
export const certificateKinds = ['MEASURE', 'QUALIFICATION', 'LANGUAGE', 'SCHOOL'];
export const occupations = ['83112', '83124', '82101', '81301'];
export const sectors = ['KITA', 'OGS', 'ELDERLY_CARE', 'HOSPITAL', 'OTHER'];
export const employers = ['e1', 'e2', 'e3', 'e4'];
export const establishments = Array.from({ length: 8 }, (_, i) => `b${i + 1}`);
export const events = ['h1', 'h2', 'h3', 'h4'];
export const outcomes = ['NONE', 'SHADOWING', 'INTERNSHIP', 'TRIAL_WORK', 'EMPLOYMENT', 'APPRENTICESHIP', 'DECLINED'];
export const engagementKinds = ['SHADOWING', 'INTERNSHIP', 'TRIAL_WORK'];
export const placementKinds = ['EMPLOYMENT_INSURED', 'EMPLOYMENT_MARGINAL', 'APPRENTICESHIP', 'SELF_EMPLOYMENT'];
