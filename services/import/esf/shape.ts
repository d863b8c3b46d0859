import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const column = z.string().min(1);

const Shape = z.strictObject({
  format: z.enum(['csv', 'json']),
  columns: z.strictObject({
    beneficiary: column,
    title: column,
    summary: column.optional(),
    fromOn: column,
    untilOn: column,
    eligible: column,
    district: column.optional(),
    country: column.optional(),
    category: column.optional(),
  }),
  date: z.string().regex(/^(?=.*D)(?=.*M)(?=.*Y)[DMY][^DMY][DMY][^DMY][DMY]$/),
  amount: z.strictObject({
    decimal: z.string().length(1),
    thousands: z.string().length(1).optional(),
    currency: z.string().optional(),
  }),
});

/** How a Land publishes its list: the names of its columns, and how it writes days and amounts. */
export type Shape = z.infer<typeof Shape>;

/** Reads a shape: one of `shapes/` by its name, or any other by the path of its JSON file. */
export async function readShape(name: string): Promise<Shape> {
  const path = name.endsWith('.json') ? name : new URL(`shapes/${name}.json`, import.meta.url);
  const text = await readFile(path, 'utf8').catch(() => Promise.reject(new Error(`There is no shape ${name}.`)));
  const { data, error } = Shape.safeParse(JSON.parse(text));
  if (!data) throw new Error(`The shape ${name} is wrong:\n${z.prettifyError(error)}`);
  return data;
}

/** Reads a day as the shape writes it to ISO spelling; what is not of that form comes back as it is. */
export function isoDay({ date }: Shape, text: string): string {
  const parts = text.match(/^(\d{1,4})[^\d](\d{1,2})[^\d](\d{1,4})$/);
  if (!parts) return text;
  const [order, separators] = [date.replace(/[^DMY]/g, ''), date.replace(/[DMY]/g, '')];
  if (text.replace(/\d/g, '') !== separators) return text;
  const part = (letter: string, length: number) => parts[order.indexOf(letter) + 1]!.padStart(length, '0');
  return `${part('Y', 4)}-${part('M', 2)}-${part('D', 2)}`;
}

/** Reads an amount as the shape writes it to euro cents; null where it is not of that form. */
export function cents({ amount: { decimal, thousands = '', currency = '' } }: Shape, text: string): number | null {
  const bare = text.replace(currency, '').trim().replaceAll(thousands, '');
  const parts = bare.match(/^(-?\d+)(?:\D(\d{1,2}))?$/);
  if (!parts || (parts[2] !== undefined && !bare.includes(decimal))) return null;
  return Number(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`);
}
