/** What one question about a person asks: a field of `Participant`, and the service that answers it. */
export interface Question {
  readonly service: 'participant' | 'course' | 'employer';
  /** The selection on the participant. */
  readonly selection: string;
  /**
   * One cell for each asker, one letter for each person: `A` the value is told, `D` the field is denied, `P` a purpose
   * is missing,
   * `H` the person is not to be found, and no error says why.
   */
  readonly cells: string;
  /** The employer contact's cell at the service's own port, where no other service says who agreed to be shown. */
  readonly unnamed?: string;
}

/**
 * Columns: statistics, coach, caseworker, the same without a purpose, employer contact, course planner, funding
 * officer, caseworker for protected records, auditor, developer, protected records alone, controller.
 */
export const matrix: Readonly<Record<string, Question>> = {
  number: {
    service: 'participant',
    selection: 'number',
    cells: 'DDDD AAHH AAHH PPPP AHHH AAHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  'birth date': {
    service: 'participant',
    selection: 'birthDate',
    cells: 'DDDD AAHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  'postal code': {
    service: 'participant',
    selection: 'postalCode',
    cells: 'DDDD AAHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  children: {
    service: 'participant',
    selection: 'childBirthYears',
    cells: 'DDDD AAHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  'residence status': {
    service: 'participant',
    selection: 'residenceStatuses { kind }',
    cells: 'DDDD DDHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  'level of German': {
    service: 'participant',
    selection: 'germanLevel',
    cells: 'DDDD AAHH AAHH PPPP AHHH AAHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  'records of German': {
    service: 'participant',
    selection: 'germanRecords { level }',
    cells: 'DDDD AAHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  'labour status': {
    service: 'participant',
    selection: 'labourStatuses { kind }',
    cells: 'DDDD AAHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  'travel radius': {
    service: 'participant',
    selection: 'travelRadiusKm',
    cells: 'DDDD AAHH AAHH PPPP AHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  stays: {
    service: 'participant',
    selection: 'participations { enteredOn }',
    cells: 'DDDD AAHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  contacts: {
    service: 'participant',
    selection: 'participations { contacts { nodes { heldOn } } }',
    cells: 'DDDD AAHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  'support plans': {
    service: 'participant',
    selection: 'participations { supportPlans { agreedOn } }',
    cells: 'DDDD AAHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  consents: {
    service: 'participant',
    selection: 'consents { purpose }',
    cells: 'DDDD DDHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  enrolments: {
    service: 'course',
    selection: 'enrolments { state }',
    cells: 'DDDD AAHH AAHH PPPP DHHH AAHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  certificates: {
    service: 'course',
    selection: 'certificates { kind }',
    unnamed: 'HHHH',
    cells: 'DDDD AAHH AAHH PPPP AHHH AAHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  placements: {
    service: 'employer',
    selection: 'placements { kind }',
    cells: 'DDDD AAHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  interviews: {
    service: 'employer',
    selection: 'interviews { state }',
    cells: 'DDDD AAHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
  commitments: {
    service: 'employer',
    selection: 'commitments { state }',
    cells: 'DDDD AAHH AAHH PPPP DHHH DDHH DDDD AAHA AAAA DDDD DDDD DDDD',
  },
};

/**
 * Questions about no single person: `A` told, `D` denied, `F` told in published questions only, for the same askers.
 */
export const open: Readonly<Record<string, readonly [document: string, cells: string]>> = {
  'programmes and their sites': ['{ programme(id: "kassel") { sites { name } } }', 'AAAAAAAAAAAA'],
  'stays in a programme as a plain number': ['{ programme(id: "kassel") { participationCount } }', 'DAAAAAAAADDA'],
  'who is in a run as a plain number': [
    '{ courseRuns(where: { programme: "kassel" }, first: 1) { nodes { placesTaken } } }',
    'DAAAAAAAADDA',
  ],
  'receipts of a grant': [
    '{ grants(where: { programme: "kassel" }, first: 1) { nodes { expenditures { nodes { receipt } } } } }',
    'DDDDDDADADDA',
  ],
  'a cohort': ['{ programme(id: "kassel") { cohort(asOf: "2020-08-01") { people { count } } } }', 'FAAAAAFAADDA'],
  'a list of people': ['{ participants(where: { programme: "kassel" }, first: 1) { nodes { id } } }', 'DAAPAADAADDD'],
  'the people of a cohort': [
    '{ programme(id: "kassel") { cohort(asOf: "2020-08-01") { people { list(first: 1) { nodes { id } } } } } }',
    'FAAPAAFAADDD',
  ],
};
