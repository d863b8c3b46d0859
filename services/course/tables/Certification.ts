import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { ProviderUnit } from './ProviderUnit.ts';

export const certificationSchemes = ['AZAV', 'ISO_9001'] as const;
export type CertificationScheme = (typeof certificationSchemes)[number];

export interface Certification {
  id: string;
  providerUnitId: string;
  providerUnit?: ProviderUnit;
  scheme: CertificationScheme;
  field: string | null;
  site: string | null;
  validFrom: string | null;
  validUntil: string | null;
}

export const Certification = new EntitySchema<Certification>({
  name: 'Certification',
  columns: {
    id: { type: 'text', primary: true },
    providerUnitId: { type: 'text' },
    scheme: { type: 'text' },
    field: { type: 'text', nullable: true },
    site: { type: 'text', nullable: true },
    validFrom: { type: 'date', nullable: true },
    validUntil: { type: 'date', nullable: true },
  },
  relations: {
    providerUnit: { type: 'many-to-one', target: 'ProviderUnit', joinColumn: { name: 'provider_unit_id' } },
  },
  checks: [
    oneOf('scheme', certificationSchemes),
    { name: 'certification_valid_for_a_day', expression: 'valid_until > valid_from' },
  ],
  indices: [{ columns: ['providerUnitId', 'validFrom'] }],
});
