interface Counted {
  /** The fields that tell a number. */
  readonly fields: readonly string[];
  /** The fields whose groups tell how these people are distributed, whether or not their own number is asked for. */
  readonly splits?: readonly string[];
  /** Where beside them the people stand whose number they tell. */
  readonly people: 'members' | 'people';
  /** Where beside them those stand of whom they are a share; without it these are the people who were split. */
  readonly whole?: 'base';
  /** Whether the object goes as a whole where the number must not be told. */
  readonly entire?: true;
}

/** Fields by which people are split into groups. */
const SPLITS = [
  'by',
  'byProgramme',
  'byCourse',
  'byCertificate',
  'byEnrolmentState',
  'byOutcome',
  'bySector',
  'byEmployer',
  'byPlacementMonth',
];

/** Types whose objects tell how many people someone is. */
export const COUNTED: Readonly<Record<string, Counted>> = {
  People: { fields: ['count', 'suppressed', 'days'], splits: SPLITS, people: 'members' },
  DaysBetween: { fields: ['count', 'median', 'quantile'], people: 'members', entire: true },
  PeopleGroup: { fields: ['share'], people: 'people' },
  ProgrammeGroup: { fields: ['share'], people: 'people' },
  CourseGroup: { fields: ['share'], people: 'people' },
  EmployerGroup: { fields: ['share'], people: 'people' },
  Cohort: { fields: ['share', 'costPerPerson'], people: 'people', whole: 'base' },
  TargetProgress: { fields: ['value', 'status', 'neededPerMonth', 'forecast'], people: 'people', entire: true },
};
