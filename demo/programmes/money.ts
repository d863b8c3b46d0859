import { plusMonths } from '../days.ts';
import type { Stage } from '../demo.ts';

const CATEGORIES = {
  STAFF: 0.62,
  FEES: 0.12,
  MATERIAL: 0.12,
  TRAVEL: 0.04,
  CHILDCARE: 0.1,
} as const;

interface Grant {
  id: string;
  reference: string;
  programme: string;
  line: string;
  from: string;
  until: string;
  /** How far the report on its use has come: handed in, or accepted too. */
  proof?: 'SUBMITTED' | 'ACCEPTED';
  awarded: number;
  /** Who gives something to it besides the funder of the line. */
  coFinancing?: { readonly funder: string; readonly amount: number };
}

/** A grant with its budget, monthly spending, yearly claims and its proof of use; sums in cents. */
export function grant(
  { tables, random }: Stage,
  { id, reference, programme, line, from, until, proof, awarded, coFinancing }: Grant,
) {
  tables.add('grants', {
    id,
    reference,
    programme_id: programme,
    funding_line_id: line,
    applied_on: plusMonths(from, -6),
    approved_on: plusMonths(from, -1),
    from_on: from,
    until_on: until,
    awarded,
    retain_until: `${Number(until.slice(0, 4)) + 11}-01-01`,
  });
  if (coFinancing)
    tables.add('co-financings', {
      id: `${id}-${coFinancing.funder}`,
      grant_id: id,
      funder_id: coFinancing.funder,
      amount: coFinancing.amount,
      confirmed_on: plusMonths(from, -1),
    });
  for (const [category, share] of Object.entries(CATEGORIES))
    tables.add('budget-lines', {
      id: `${id}-${category}`,
      grant_id: id,
      category,
      amount: Math.round(awarded * share),
    });

  const months: string[] = [];
  for (let on = plusMonths(from, 1); on <= until; on = plusMonths(on, 1)) months.push(on);
  let unclaimed = 0;
  for (const [i, on] of months.entries()) {
    for (const [category, share] of Object.entries(CATEGORIES)) {
      const amount = Math.round(((awarded * share) / months.length) * (0.85 + random.next() * 0.14));
      tables.add('expenditures', {
        id: `${id}-${i + 1}-${category}`,
        grant_id: id,
        receipt: `${reference}/${i + 1}/${category}`,
        spent_on: on,
        amount,
        category,
        eligible: random.chance(0.98),
      });
      unclaimed += amount;
    }
    if (i % 6 !== 5 && i !== months.length - 1) continue;
    tables.add('payment-claims', {
      id: `${id}-claim-${i + 1}`,
      grant_id: id,
      claimed_on: on,
      amount: unclaimed,
      paid_on: plusMonths(on, 2),
    });
    unclaimed = 0;
  }
  const due = plusMonths(until, 6);
  tables.add('proofs-of-use', {
    id: `${id}-proof`,
    grant_id: id,
    due_on: due,
    submitted_on: proof ? due : null,
    accepted_on: proof === 'ACCEPTED' ? plusMonths(due, 8) : null,
  });
}
