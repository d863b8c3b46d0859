import { NOT_ERASED, OF_THE_PERSON } from '@dienstweg/protection';
import type { DatabaseError, PoolClient } from 'pg';
import { NOT_TAKEN } from './fault.ts';
import type { Rejects } from './rejects.ts';
import { refusesRows } from './session.ts';
import type { Merged, Staging } from './staging.ts';

/**
 * So many rows of a file may break rules of the database before the rest of it is left out; rows about people who were
 * erased do not count.
 */
const mostRefused = 1000;

/** Merges a staged file into its table. Rows that the database refuses become rejects, found by halving the lines. */
export async function mergeStaged(client: PoolClient, staging: Staging, rejects: Rejects): Promise<Merged> {
  const merged: Merged = { inserted: 0, changed: 0 };
  let refused = 0;

  async function mergeLines(first: number, last: number): Promise<void> {
    if (refused === mostRefused) return staging.removeBetween(first, last);
    await client.query('savepoint lines');
    try {
      const { inserted, changed } = await staging.merge(first, last);
      merged.inserted += inserted;
      merged.changed += changed;
      await client.query('release savepoint lines');
    } catch (error) {
      if (!refusesRows(error)) throw error;
      await client.query('rollback to savepoint lines; release savepoint lines');
      if (first === last) return refuse(first, error);
      const middle = Math.floor((first + last) / 2);
      await mergeLines(first, middle);
      await mergeLines(middle + 1, last);
    }
  }

  async function refuse(line: number, error: DatabaseError): Promise<void> {
    const reason = reasonOf(error, staging.table.rules);
    rejects.addRow(staging.table, line, await staging.keyAt(line), [{ column: null, value: null, reason }]);
    await staging.removeBetween(line, line);
    if (error.constraint === NOT_ERASED.name) return;
    refused++;
    if (refused === mostRefused)
      rejects.add(staging.table, line, {
        column: null,
        value: null,
        reason: `is the ${mostRefused}th row that breaks a rule; the rows below are left out`,
      });
  }

  const lines = await staging.lines();
  if (lines) await mergeLines(lines.first, lines.last);
  return merged;
}

/** Words of the rules that triggers keep, by name. */
const OF_TRIGGERS = new Map([NOT_ERASED, OF_THE_PERSON].map(({ name, words }) => [name, words]));

function reasonOf({ code, constraint, message }: DatabaseError, rules: Map<string, string>): string {
  if (constraint === undefined) return code?.startsWith('P0') ? `is refused: ${message}` : NOT_TAKEN;
  const rule = OF_TRIGGERS.get(constraint) ?? rules.get(constraint);
  return `breaks the rule ${constraint}${rule === undefined ? '' : ` (${rule})`}`;
}
