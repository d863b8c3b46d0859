import type pg from 'pg';

/** Where a record stood once: the hash of so many entries of a day. */
export interface Anchor {
  readonly day: string;
  readonly entry: number;
  readonly hash: string;
}

/** An anchor and the record that it is of. */
export interface Anchored extends Anchor {
  readonly record: 'access' | 'change';
}

interface LostAnchor {
  readonly day: string;
  readonly entry: number;
  readonly what: string;
}

/** The first hash that was written down and is not in the record any more, though its day was not dropped. */
export async function lostAnchor(
  client: pg.Client,
  record: Anchored['record'],
  anchors: readonly Anchor[],
): Promise<LostAnchor | null> {
  const { rows } = await client.query(
    `select a.day::text, a.entry, 'is not what was written down of it' what
     from unnest($1::date[], $2::int[], $3::text[]) a(day, entry, hash)
     left join ${record}_record e on e.day = a.day and e.sequence = a.entry
     left join record_day d on d.record = '${record}' and d.day = a.day
     where encode(case a.entry when 0 then d.begins_with else e.hash end, 'hex') is distinct from a.hash
       and a.day > all (select day from record_day where record = '${record}' and dropped_at is not null)
     order by a.day, a.entry limit 1`,
    [anchors.map(({ day }) => day), anchors.map(({ entry }) => entry), anchors.map(({ hash }) => hash)],
  );
  return rows[0] ?? null;
}
