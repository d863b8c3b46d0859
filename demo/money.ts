import { plusMonths, workday } from './calendar.ts';
import { Random } from './random.ts';
import type { Fact, Tables } from './tables.ts';

const CATEGORIES = { STAFF: 0.62, FEES: 0.12, MATERIAL: 0.12, TRAVEL: 0.04, CHILDCARE: 0.1 } as const;

/** Grants with their budgets, monthly spending, half-yearly claims and proofs of use; sums in cents. */
export class Money {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  flow() {
    const grants = this.#tables.rows.get('grants') as Fact[];
    this.#tables.rows.delete('grants');
    for (const grant of grants) if (this.#tables.isKnown(grant.from_on ?? '')) this.#grant(grant);
  }

  #grant(grant: Fact) {
    const { id, from_on: from = '', until_on: until = '' } = grant;
    const awarded = Number(grant.awarded);
    const due = workday(plusMonths(until, 6));
    const accepted = workday(plusMonths(due, 8));
    this.#tables.add('grants', {
      ...grant,
      applied_on: plusMonths(from, -6),
      approved_on: plusMonths(from, -1),
      retain_until: `${Number(until.slice(0, 4)) + 11}-01-01`,
    });
    for (const [category, share] of Object.entries(CATEGORIES))
      this.#tables.add('budget-lines', {
        id: `${id}-${category}`,
        grant_id: id,
        category,
        amount: Math.round(awarded * share),
      });
    this.#tables.add('proofs-of-use', {
      id: `${id}-proof`,
      grant_id: id,
      due_on: due,
      submitted_on: due,
      accepted_on: accepted,
    });
    this.#spend(grant, awarded);
  }

  #spend({ id = '', reference, from_on = '', until_on = '' }: Fact, awarded: number) {
    const random = new Random(id.length * 7919 + Number(from_on.slice(0, 4)));
    const months: string[] = [];
    for (let on = plusMonths(from_on, 1); on <= until_on; on = plusMonths(on, 1)) months.push(on);
    let unclaimed = 0;
    for (const [i, month] of months.entries()) {
      const on = workday(month);
      for (const [category, share] of Object.entries(CATEGORIES)) {
        const amount = Math.round(((awarded * share) / months.length) * (0.85 + random.next() * 0.14));
        this.#tables.add('expenditures', {
          ...{ id: `${id}-${i + 1}-${category}`, grant_id: id, receipt: `${reference}/${i + 1}/${category}` },
          ...{ spent_on: on, amount, category, eligible: random.chance(0.98) },
        });
        unclaimed += amount;
      }
      if (i % 6 !== 5 && i !== months.length - 1) continue;
      const claim = { id: `${id}-claim-${i + 1}`, grant_id: id, claimed_on: on, amount: unclaimed };
      this.#tables.add('payment-claims', { ...claim, paid_on: workday(plusMonths(on, 2)) });
      unclaimed = 0;
    }
  }
}
