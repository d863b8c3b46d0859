/** Attributes of which a person has exactly one value, or none, which is a group as well. */
export const EXCLUSIVE = new Set([
  'SEX',
  'AGE_GROUP',
  'GERMAN_LEVEL',
  'RESIDENCE_STATUS',
  'LABOUR_STATUS',
  'EDUCATION',
  'DISTRICT',
  'ENTRY_YEAR',
  'EXIT_REASON',
  'ADMISSION',
  'OUTCOME',
  'SECTOR',
  'ENROLMENT_STATE',
]);
/** Of these, groups of nobody are left out. */
export const OPEN = new Set(['DISTRICT', 'ENTRY_YEAR']);
/** Attributes that stay what they are in all programmes. */
export const LASTING = new Set(['SEX', 'EDUCATION', 'DISTRICT']);
export const OF_PERSON = new Set([...LASTING, 'AGE_GROUP', 'GERMAN_LEVEL', 'RESIDENCE_STATUS', 'LABOUR_STATUS']);
/** Filters that stay met from then on. */
export const LASTING_FILTERS =
  /^(applicants )?\{("(work|enrolment)":\{"(placement|interview|certified|completed)":\{([^{}]|\{[^{}]*\})*\}\})?\}$/;

/** The attribute of a step such as `SEX=FEMALE`. */
export const attributeOf = (step: string) => step.slice(0, step.indexOf('='));
