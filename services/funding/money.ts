import { valueBy } from '@dienstweg/kit';
import { partsBelow } from './programme-tree.ts';
import type { Programme } from './tables/Programme.ts';

/** A sum that somebody pays of a grant; nobody named where the funder is null. */
interface Part {
  readonly funderId: string | null;
  readonly amount: number;
}

/** What was known of a grant on a day, its sums in cents. */
export interface GrantOnDay {
  readonly state: 'APPLIED' | 'APPROVED' | 'ACTIVE' | 'ENDED' | 'PROOF_SUBMITTED' | 'CLOSED' | null;
  /** The funder of its line with the sum approved; null before the approval. */
  readonly award: Part | null;
  readonly coFinancing: readonly Part[];
  readonly claimed: number;
  readonly spent: number;
}

/** What one funder pays of a grant, and what of the money spent is its own. */
export interface GrantShare extends Part {
  readonly spent: number;
}

/** A programme as one of its funders pays for it. */
export interface FunderCost {
  readonly funderId: string;
  readonly programme: Programme;
}

/** SQL of what was spent in a grant by a day: the kept sum, unless something was spent later. */
const spentBy = (day: string) => `case when coalesce("grant".last_spent_on <= ${day}, true) then "grant".spent
  else (select coalesce(sum(amount), 0) from expenditure where grant_id = "grant".id and spent_on <= ${day}) end`;

/** SQL of how a grant stood on a day; its use is reported by what is due once its period is over. */
export const stateOn = (day: string) => `case
  when approved_on <= ${day} and from_on > ${day} then 'APPROVED'
  when approved_on <= ${day} and until_on >= ${day} then 'ACTIVE'
  when approved_on <= ${day} then (select case
      when bool_and(coalesce(accepted_on <= ${day}, false)) then 'CLOSED'
      when bool_and(coalesce(submitted_on <= ${day}, false)) then 'PROOF_SUBMITTED' else 'ENDED' end
    from proof_of_use where grant_id = "grant".id and due_on > until_on)
  when coalesce(applied_on <= ${day}, approved_on is null) then 'APPLIED' end`;

const GRANT_ON_DAY = `json_build_object(
  'state', ${stateOn('$2')},
  'award', case when approved_on <= $2 then json_build_object('funderId',
    (select funder_id from funding_line where id = funding_line_id), 'amount', awarded) end,
  'coFinancing', (select coalesce(json_agg(json_build_object('funderId', funder_id, 'amount', amount)
      order by funder_id), '[]') from (
    select funder_id, sum(amount) amount from co_financing where grant_id = "grant".id and confirmed_on <= $2
      group by 1) others),
  'claimed', (select coalesce(sum(amount), 0) from payment_claim where grant_id = "grant".id and claimed_on <= $2),
  'spent', ${spentBy('$2')})`;

/** Loads grants as of a day; SQL answers key and grant. */
export const grantsOnDay = (keyed: string) =>
  valueBy<readonly GrantOnDay[]>({
    key: 'text',
    text: `select key, json_agg(${GRANT_ON_DAY} order by "grant".id)
      from (${keyed}) keyed join "grant" on "grant".id = grant_id group by key`,
  });

/** SQL of what was spent by a day in all grants of a programme and its parts. */
export const SPENT_IN_TREE = `with ${partsBelow('select id, id from programme where id = any($1)')}
  select root, sum(${spentBy('$2')}) from part join "grant" on programme_id = part.id group by root`;

/**
 * Who pays how much of a grant. Money spent is borne as the sums are to each other; the cents that are left over by the
 * funder of the line.
 */
export function sharesOf({ award, coFinancing, spent }: GrantOnDay): GrantShare[] {
  if (!award) return [];
  const whole = coFinancing.reduce((sum, { amount }) => sum + amount, award.amount);
  const others = coFinancing.map((part) => ({ ...part, spent: Math.floor((spent * part.amount) / whole) }));
  const rest = others.reduce((left, part) => left - part.spent, spent);
  return [{ ...award, spent: rest }, ...others];
}

/** What a funder pays of some grants and has spent in them; null where it pays none of them. */
export function ownMoney(funder: string, grants: readonly GrantOnDay[]) {
  const own = grants.flatMap(sharesOf).filter(({ funderId }) => funderId === funder);
  if (own.length === 0) return null;
  return {
    awarded: own.reduce((sum, { amount }) => sum + amount, 0),
    spent: own.reduce((sum, { spent }) => sum + spent, 0),
  };
}
