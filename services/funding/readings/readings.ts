import { type AskGraph, badUserInput, conflict, type Session, today } from '@dienstweg/kit';
import type { Viewer } from '@dienstweg/protection';
import { type Values, valuesOf } from './values.ts';

export interface Order {
  readonly indicator: string;
  readonly asOf?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

interface Reader {
  readonly db: Session;
  readonly askGraph: AskGraph;
  readonly viewer: Viewer;
}

/**
 * Freezes both values of an indicator as of a day; answers the id of the reading, null where the reader must not be
 * told them.
 */
export async function recordReading(reader: Reader, order: Order): Promise<string | null> {
  const asOf = order.asOf ?? today();
  if (asOf > today())
    throw badUserInput({
      EN: 'asOf: nothing can be read of a day to come.',
      DE: 'asOf: Von einem Tag in der Zukunft lässt sich nichts ablesen.',
    });
  const earlier = await earlierReading(reader, order, asOf);
  if (earlier) return earlier;
  const values = await valuesOf(reader.askGraph, order.indicator, asOf);
  return values && freeze(reader, order, asOf, values);
}

/** The reading that the same key made before, CONFLICT where that was of something else. */
async function earlierReading({ db, viewer }: Reader, { indicator, idempotencyKey }: Order, asOf: string) {
  if (idempotencyKey == null) return null;
  const { rows } = await db.write((client) =>
    client.query<{ id: string; same: boolean }>(
      `select id, indicator_id = $3 and as_of = $4 same from indicator_reading
        where read_by = $1 and idempotency_key = $2`,
      [viewer.subject, idempotencyKey, indicator, asOf],
    ),
  );
  if (rows[0] && !rows[0].same) throw usedBefore();
  return rows[0]?.id ?? null;
}

async function freeze(reader: Reader, order: Order, asOf: string, { version, strict, declared }: Values) {
  const { rows } = await reader.db.write((client) =>
    client.query<{ id: string }>(
      `insert into indicator_reading (id, indicator_id, as_of, version, strict, declared, read_at, read_by,
        idempotency_key)
       values (gen_random_uuid()::text, $1, $2, $3, $4, $5, clock_timestamp(), $6, $7)
       on conflict (read_by, idempotency_key) do nothing returning id`,
      [order.indicator, asOf, version, strict, declared, reader.viewer.subject, order.idempotencyKey],
    ),
  );
  return rows[0]?.id ?? earlierReading(reader, order, asOf);
}

const usedBefore = () =>
  conflict({
    EN: 'idempotencyKey: it was used for another reading; take a new one.',
    DE: 'idempotencyKey: Er wurde für eine andere Ablesung benutzt; bitte einen neuen nehmen.',
  });
