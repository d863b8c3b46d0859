import { readFile } from 'node:fs/promises';
import { utf8Text } from '@dienstweg/kit';
import { z } from 'zod';

/** Lists pad names and cells with blanks, double them and break lines by accident; nothing else is touched. */
export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

const column = z.string().transform(tidy).pipe(z.string().min(1));

/** A sign between digits; blanks of every kind are read as one. */
const sign = z
  .string()
  .regex(/^[^\d-]$/)
  .transform((character) => character.replace(/\s/, ' '));

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
  date: z.string().regex(/^(?=.*D)(?=.*M)(?=.*Y)[DMY][^DMY\d][DMY][^DMY\d][DMY]$/),
  amount: z
    .strictObject({
      decimal: sign,
      thousands: sign.optional(),
      currency: z.string().transform(tidy).optional(),
    })
    .refine(({ decimal, thousands }) => decimal !== thousands, 'decimal and thousands are the same'),
});

/** How a Land publishes its list: the names of its columns, and how it writes days and amounts. */
export type Shape = z.infer<typeof Shape>;

/** Reads a shape: one of `shapes/` by its name, or any other by the path of its JSON file. */
export async function readShape(name: string): Promise<Shape> {
  const path = name.endsWith('.json') ? name : new URL(`shapes/${name}.json`, import.meta.url);
  const bytes = await readFile(path).catch(() => Promise.reject(new Error(`There is no shape ${name}.`)));
  const { data, error } = Shape.safeParse(parsed(bytes, name));
  if (!data) throw new Error(`The shape ${name} is wrong:\n${z.prettifyError(error)}`);
  return data;
}

function parsed(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(utf8Text(bytes));
  } catch (error) {
    throw new Error(`The shape ${name} is no JSON: ${(error as Error).message}`);
  }
}
