import { boolean, date, integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { either, inAnyProgramme, type Knowledge, personalTable, withRow } from '@dienstweg/protection';

export const sexes = ['FEMALE', 'MALE', 'DIVERSE', 'UNKNOWN'] as const;
export const educations = ['ISCED_0_2', 'ISCED_3_4', 'ISCED_5_8'] as const;

/** The tables of consents and of coachings know it, and have functions that tell. */
export const KNOWN = (person: string): Knowledge => ({
  consented: `has_consented(${person})`,
  accompanied: 'is_accompanied(participation.id)',
});

export const Participant = personalTable({
  name: 'Participant',
  importedFrom: 'participants',
  columns: {
    id: integer().key(),
    birthDate: date().nullable().onErasure('least(make_date(extract(year from birth_date)::int, 7, 1), registered_on)'),
    sex: oneOf(sexes).kept(),
    postalCode: text().nullable().onErasure('null'),
    ags: text().nullable().onErasure('left(ags, 5)'),
    firstLanguage: text().nullable().onErasure('null'),
    nationality: text().nullable().onErasure('null'),
    childBirthYears: integer()
      .list()
      .nullable()
      .onErasure('array(select born - born % 10 from unnest(child_birth_years) born)'),
    singleParent: boolean().nullable().kept(),
    education: oneOf(educations).nullable().kept(),
    travelRadiusKm: integer().nullable().onErasure('null'),
    registeredOn: date().kept(),
  },
  checks: {
    participant_travel_radius_plausible: 'travel_radius_km between 0 and 1000',
    participant_number_positive: 'id > 0',
    participant_born_since_1900: "birth_date >= '1900-01-01'",
    participant_born_before_registration: 'birth_date <= registered_on',
    participant_postal_code_five_digits: "postal_code ~ '^[0-9]{5}$'",
    participant_ags_five_or_eight_digits: "ags ~ '^[0-9]{5}([0-9]{3})?$'",
    participant_first_language_iso_639: "first_language ~ '^[a-z]{2,3}$'",
    participant_nationality_iso_3166: "nationality ~ '^[A-Z]{2}$'",
    participant_child_birth_years_plausible: '1900 <= all (child_birth_years) and 2100 >= all (child_birth_years)',
  },
  person: 'id',
  visible: either(inAnyProgramme(KNOWN), withRow('participation', 'parent.participant_id = participant.id')),
  shownIn: { 'Participant.age': ['birthDate'], 'Participant.home': ['postalCode'] },
  inCohorts: true,
});
export type Participant = RowOf<typeof Participant>;
