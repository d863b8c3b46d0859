import { keepingRecordOf } from '@dienstweg/protection';

/** Funding knows no person but those who were erased. */
export const KeepRecord1700000000050 = keepingRecordOf({
  organisation: null,
  funder: null,
  funding_line: null,
  programme: null,
  programme_funder: null,
  programme_partner: null,
  eligibility_rule: null,
  grant: null,
  budget_line: null,
  expenditure: null,
  payment_claim: null,
  proof_of_use: null,
  target_agreement: null,
  target_indicator: null,
  indicator_rules: null,
  indicator_reading: null,
  reported_figure: null,
  operation: null,
  erasure: 'participant_id',
});
