/** SQL of what a row of one of the person's tables says on the day of entry of a stay, unless the person was erased. */
const factThen = (value: string, table: string, condition: string) =>
  `(select ${value} from ${table} fact where ${condition} and entered_on is not null and not exists (
    select from erasure e where e.participant_id = participation.participant_id and e.erased_at is not null))`;

const ofPerson = (value: string, isKnown = 'true') =>
  factThen(value, 'participant', `fact.id = participation.participant_id and ${isKnown}`);

const heldThen = (table: string) =>
  factThen(
    'kind',
    table,
    'fact.participant_id = participation.participant_id and daterange(held_from, held_until) @> entered_on',
  );

/** What was known of a person on the day of entry of a `participation`; null where nothing was. */
export const atEntry = {
  age: ofPerson(
    'extract(year from age(entered_on, birth_date))::int',
    "birth_date between entered_on - interval '120 years' and entered_on",
  ),
  germanLevel: factThen(
    'level',
    'german_record',
    `fact.participant_id = participation.participant_id and skill = 'OVERALL'
      and daterange(recorded_on, superseded_on) @> entered_on`,
  ),
  labourStatus: heldThen('labour_status'),
  residenceStatus: heldThen('residence_status'),
  education: ofPerson('education'),
  children: ofPerson(
    'cardinality(array(select born from unnest(child_birth_years) born where born <= extract(year from entered_on)))',
    'cardinality(child_birth_years) <= 30',
  ),
};
