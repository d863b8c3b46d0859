import { camelCase, termOf } from '@dienstweg/kit';
import type { PersonalData } from './export.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is kept about a person as text for the person: each fact under its name in German and English. */
export function readable({ number, exportedAt, services }: PersonalData): string {
  const tables = Object.values(services).flatMap((found) => Object.entries(found));
  const disputes = tables.flatMap(([table, rows]) => (table === 'disputed_value' ? rows : []));
  const head = `# Auskunft nach Art. 15 DSGVO · Access under art. 15 GDPR

Teilnehmernummer · participant ${number}, ${exportedAt}`;
  return [head, ...tables.map(([table, rows]) => section(typeOf(table), rows, disputes))].join('\n\n');
}

function section(type: string, rows: readonly Row[], disputes: readonly Row[]): string {
  const entries = rows.map((row) =>
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(
        ([property, value]) => `- ${labelOf(type, property)}: ${shown(value)}${noteOn(type, row, property, disputes)}`,
      )
      .join('\n'),
  );
  return [`## ${inBoth(termOf(type))} (${rows.length})`, ...entries].join('\n\n');
}

/** The field that shows a property may leave out the `On` of a day. */
function labelOf(type: string, property: string): string {
  const own = termOf(type, property);
  const term = own.EN === property ? termOf(type, property.replace(/On$/, '')) : own;
  return inBoth(term);
}

/** What the person says of a value that is disputed; nothing where it is not, or not any more. */
function noteOn(type: string, row: Row, property: string, disputes: readonly Row[]): string {
  const fields = [property, property.replace(/On$/, '')].map((name) => `${type}.${name}`);
  const notes = disputes
    .filter(
      ({ field, key, settledOn }) => settledOn === null && key === String(row.id) && fields.includes(String(field)),
    )
    .map(({ note }) => note);
  return notes.length > 0 ? ` (bestritten · disputed: ${[...new Set(notes)].join('; ')})` : '';
}

const inBoth = ({ DE, EN }: { DE: string; EN: string }) => (DE === EN ? EN : `${DE} · ${EN}`);
const shown = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));

function typeOf(table: string): string {
  const name = camelCase(table);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
