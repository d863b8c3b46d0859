import { openAlone } from '@dienstweg/service/testing';
import { course } from '../index.ts';
import { academy } from './academy.ts';

/** Opens the service on a database of its own, filled with the academy. */
export async function openCourse() {
  const opened = await openAlone(course, academy);
  return {
    ...opened,
    /** Rows of the last statement. All are rolled back afterwards: whatever they wrote is gone. */
    async tryOut(...statements: string[]): Promise<object[]> {
      const undo = Symbol('undo');
      let rows: object[] = [];
      const attempt = opened.database.transaction(async (client) => {
        for (const statement of statements) rows = [await client.query(statement)].flat().at(-1)?.rows ?? [];
        throw undo;
      });
      await attempt.catch((reason) => (reason === undo ? undefined : Promise.reject(reason)));
      return rows;
    },
  };
}
export type OpenCourse = Awaited<ReturnType<typeof openCourse>>;
