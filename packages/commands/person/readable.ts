import type { Texts } from '@dienstweg/kit';
import { today } from '@dienstweg/kit';
import type { PersonalData } from './export.ts';
import { fieldsOf, propertyTerm, typeOf, typeTerm, valueTerm } from './terms.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is kept about a person as text for the person: each fact under its name in German and English. */
export function readable({ number, exportedAt, services }: PersonalData): string {
  const tables = Object.values(services).flatMap((found) =>
    Object.entries(found as Readonly<Record<string, readonly Row[]>>),
  );
  const disputes = tables.flatMap(([table, rows]) => (table === 'disputed_value' ? rows : []));
  const head = `# Auskunft nach Art. 15 DSGVO · Access under art. 15 GDPR

Teilnehmernummer · participant ${number}, ${exportedAt}`;
  return [head, ...tables.map(([table, rows]) => section(typeOf(table), rows, disputes))].join('\n\n');
}

function section(type: string, rows: readonly Row[], disputes: readonly Row[]): string {
  const entries = rows.map((row) =>
    facts(type, row, disputes)
      .map((fact) => `- ${fact}`)
      .join('\n'),
  );
  return [`## ${inBoth(typeTerm(type))} (${rows.length})`, ...entries].join('\n\n');
}

/** What the person says of a value that is disputed; nothing where it is not, or not any more. */
function noteOn(type: string, row: Row, property: string, disputes: readonly Row[]): string {
  const fields = fieldsOf(type, property).map((names) => names.join('.'));
  const notes = disputes
    .filter(
      ({ field, key, settledOn }) =>
        !(settledOn && String(settledOn) <= today()) && key === String(row.id) && fields.includes(String(field)),
    )
    .map(({ note }) => note);
  return notes.length > 0 ? ` (bestritten · disputed: ${[...new Set(notes)].join('; ')})` : '';
}

/** What a row says, fact by fact; a row within it is what a changed row held, and is text without notes. */
const facts = (type: string, row: Row, disputes: readonly Row[]): string[] =>
  Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([property, value]) => {
      const text = isRow(value) ? facts(typeOf(String(row.table)), value, []).join('; ') : shown(type, property, value);
      return `${inBoth(propertyTerm(type, property))}: ${text}${noteOn(type, row, property, disputes)}`;
    });

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const inBoth = ({ DE, EN }: Texts) => (DE === EN ? EN : `${DE} · ${EN}`);
const shown = (type: string, property: string, value: unknown) =>
  [value]
    .flat()
    .map((each) => inBoth(valueTerm(type, property, each)))
    .join(', ');
