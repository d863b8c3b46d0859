import type { Rights } from '@dienstweg/protection';

/** Money and organisation are nobody's data: fields have their rules, rows have none. Readings of indicators can be added, but neither changed nor removed. */
export const rights: Rights = {
  limited: {},
  open: [
    'organisation',
    'funder',
    'funding_line',
    'programme',
    'programme_funder',
    'programme_partner',
    'eligibility_rule',
    'grant',
    'budget_line',
    'expenditure',
    'payment_claim',
    'proof_of_use',
    'target_agreement',
    'target_indicator',
    'indicator_rules',
    'indicator_reading',
    'reported_figure',
    'operation',
  ],
  added: ['indicator_reading'],
  evaluated: [],
};
