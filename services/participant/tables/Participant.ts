import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';

export const sexes = ['FEMALE', 'MALE', 'DIVERSE', 'UNKNOWN'] as const;
export const educations = ['ISCED_0_2', 'ISCED_3_4', 'ISCED_5_8'] as const;
export type Sex = (typeof sexes)[number];
export type Education = (typeof educations)[number];

export interface Participant {
  id: number;
  birthDate: string | null;
  sex: Sex;
  postalCode: string | null;
  ags: string | null;
  firstLanguage: string | null;
  nationality: string | null;
  childBirthYears: number[] | null;
  singleParent: boolean | null;
  education: Education | null;
  travelRadiusKm: number | null;
  registeredOn: string;
}

export const Participant = new EntitySchema<Participant>({
  name: 'Participant',
  columns: {
    id: { type: 'int', primary: true },
    birthDate: { type: 'date', nullable: true },
    sex: { type: 'text' },
    postalCode: { type: 'text', nullable: true },
    ags: { type: 'text', nullable: true },
    firstLanguage: { type: 'text', nullable: true },
    nationality: { type: 'text', nullable: true },
    childBirthYears: { type: 'int', array: true, nullable: true },
    singleParent: { type: 'boolean', nullable: true },
    education: { type: 'text', nullable: true },
    travelRadiusKm: { type: 'int', nullable: true },
    registeredOn: { type: 'date' },
  },
  checks: [
    oneOf('sex', sexes),
    oneOf('education', educations),
    { name: 'participant_travel_radius_plausible', expression: 'travel_radius_km between 0 and 1000' },
    { name: 'participant_number_positive', expression: 'id > 0' },
    { name: 'participant_postal_code_five_digits', expression: "postal_code ~ '^[0-9]{5}$'" },
    { name: 'participant_ags_five_or_eight_digits', expression: "ags ~ '^[0-9]{5}([0-9]{3})?$'" },
    { name: 'participant_first_language_iso_639', expression: "first_language ~ '^[a-z]{2,3}$'" },
    { name: 'participant_nationality_iso_3166', expression: "nationality ~ '^[A-Z]{2}$'" },
    {
      name: 'participant_child_birth_years_plausible',
      expression: '1900 <= all (child_birth_years) and 2100 >= all (child_birth_years)',
    },
  ],
});
