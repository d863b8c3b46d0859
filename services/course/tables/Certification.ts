import { date, oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { ProviderUnit } from './ProviderUnit.ts';

export const Certification = openTable({
  name: 'Certification',
  importedFrom: 'certifications',
  columns: {
    id: text().key(),
    providerUnitId: text().nullable(),
    organisationId: text().nullable(),
    scheme: oneOf(['AZAV', 'ISO_9001']),
    field: text().nullable(),
    site: text().nullable(),
    validFrom: date().nullable(),
    validUntil: date().nullable(),
  },
  lasts: ['validFrom', 'validUntil'],
  belongsTo: { providerUnit: ProviderUnit },
  checks: {
    certification_of_unit_or_organisation: 'num_nonnulls(provider_unit_id, organisation_id) = 1',
    certification_valid_for_a_day: 'valid_until > valid_from',
  },
  indices: [
    ['providerUnitId', 'validFrom'],
    ['organisationId', 'validFrom'],
  ],
  inCohorts: false,
});
export type Certification = RowOf<typeof Certification>;
