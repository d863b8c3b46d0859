import type { Asked } from './answers.ts';
import { type Learning, nameOf, type Row, type Told } from './learning.ts';

const RULES = new Set(['strict', 'declared', 'progress']);

const rowsOf = (value: unknown): Row[] => [value ?? []].flat() as Row[];

/** Reads one answer to a published question as numbers of sets of people. */
export class Table {
  readonly #name: string;
  readonly #learning: Learning;
  readonly #ids: ReadonlyMap<string, string>;

  /** `ids` are those of the programmes by name. */
  constructor(name: string, learning: Learning, ids: ReadonlyMap<string, string>) {
    this.#name = name;
    this.#learning = learning;
    this.#ids = ids;
  }

  /** `within` is what the fields are about. */
  read(asked: readonly Asked[], within = 'all') {
    for (const each of asked)
      for (const row of rowsOf(each.value)) {
        const { field, given } = each;
        const below = each.below(row);
        if (field === 'cohort' || field === 'applicants') this.#cohort(below, toldOf(each, within), row);
        else if (field === 'esfReport') this.#report(below, `${within} ${JSON.stringify(given.during ?? null)}`, given);
        else if (field === 'indicators') this.#target(below, within, row);
        else this.read(below, this.#scopeOf(each, row, within));
      }
  }

  #scopeOf({ field, given }: Asked, row: Row, within: string): string {
    if (field === 'fundingLine') return `line ${given.id}`;
    const named = ['targetAgreements', 'costs'].includes(field);
    const programme = named ? (row.programme as Row | undefined) : row;
    return (named || ['programme', 'programmes'].includes(field)) && programme
      ? (this.#ids.get(String(programme.name)) ?? within)
      : within;
  }

  #report(asked: readonly Asked[], within: string, { asOf }: Asked['given']) {
    const told = { within, day: String(asOf), among: 'participants', path: [] };
    for (const { field, value, below } of asked)
      for (const row of rowsOf(value))
        if (field === 'indicators') this.#indicator(below(row), { ...told, where: String(row.code) }, row);
        else this.#cohort(below(row), { ...told, where: field }, row);
  }

  /** Whoever left in a span may have entered before it. */
  #indicator(asked: readonly Asked[], told: Told, { kind }: Row) {
    const among = kind === 'OUTPUT' ? told.among : told.where;
    for (const { field, value, below } of asked)
      if (field === 'cohort' && value) this.#cohort(below(value), { ...told, among }, {});
  }

  #target(asked: readonly Asked[], within: string, { title, operator, target }: Row) {
    for (const { field, given, value, below } of asked) {
      if (!RULES.has(field) || !value) continue;
      const rule = field === 'progress' ? given.rule : field.toUpperCase();
      const told = { within, day: String(given.asOf), where: `${title} ${rule}`, among: '{}', path: [] };
      this.#cohort(below(value), told, {});
      const { status, value: count } = value as Row;
      if (count !== undefined) this.#learning.count(this.#name, told, Number(count));
      if (status !== undefined) this.#learning.status(this.#name, told, { operator, target, status });
    }
  }

  #cohort(asked: readonly Asked[], told: Told, { spent }: Row) {
    for (const { field, value, below } of asked) {
      if (field === 'people' && value) this.#people(below(value), told);
      // What is unknown for want of records is a number that would be told as 0.
      if (field === 'count') this.#learning.count(this.#name, told, Number(value));
      if (field === 'share') this.#learning.share(this.#name, told, { ...told, where: told.among }, value);
      if (field === 'costPerPerson' && value) this.#learning.cost(this.#name, told, Number(spent) / Number(value));
    }
  }

  #people(asked: readonly Asked[], told: Told) {
    for (const each of asked) {
      const { field, given, value } = each;
      if (field === 'count') this.#learning.count(this.#name, told, Number(value));
      if (field === 'days' && value) this.#days(each, told);
      if (field === 'by' && value)
        for (const { field: part, value: groups, below } of each.below(value))
          if (part === 'groups')
            for (const row of rowsOf(groups))
              this.#group(below(row), told, { attribute: String(given.attribute), row });
    }
  }

  /** Those who got there and those who wait are each a part of the whole. */
  #days({ given, value, below }: Asked, whole: Told) {
    const counted = (name: string, count: unknown) => {
      const told = { ...whole, path: [...whole.path, name] };
      this.#learning.count(this.#name, told, Number(count));
      this.#learning.splitOf(whole, String(given.from)).groups.add(nameOf(told));
    };
    counted(`${given.from} to ${given.to}`, (value as Row).count);
    for (const { field, value: waiting } of below(value))
      if (field === 'waiting') counted(`${given.from}, not ${given.to}`, (waiting as Row).count);
  }

  #group(asked: readonly Asked[], whole: Told, { attribute, row }: { readonly attribute: string; readonly row: Row }) {
    const told = { ...whole, path: [...whole.path, `${attribute}=${keyOf(row)}`] };
    this.#learning.splitOf(whole, attribute).groups.add(nameOf(told));
    this.#learning.sets.set(nameOf(told), told);
    for (const { field, value, below } of asked) {
      if (field === 'people' && value) this.#people(below(value), told);
      if (field === 'share') this.#learning.share(this.#name, told, whole, value);
    }
  }
}

function toldOf({ field, given }: Asked, within: string): Told {
  const prefix = field === 'applicants' ? 'applicants ' : '';
  const where = JSON.stringify(given.where ?? {});
  return { within, day: String(given.asOf), where: prefix + where, among: `${prefix}{}`, path: [] };
}

/** By what a group is known: its key, else what it is called. */
const keyOf = ({ key, label }: Row): unknown => (key !== undefined ? key : (label ?? null));
