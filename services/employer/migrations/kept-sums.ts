interface KeptSum {
  /** The column of placement that says what the sum is kept for. */
  key: string;
  /** Whether a placement counts. */
  counts: string;
  /** Adds the changes (`id`, `change`) to the sum. */
  add(changes: string): string;
}

/** A trigger function that adds to a kept sum what a statement on placement changed. */
const keeper = (name: string, { key, counts, add }: KeptSum) => {
  const rows = (table: string, sign: number) => `select ${key} id, ${sign} * (${counts})::int one from ${table}`;
  const addNet = (changed: string) =>
    add(`select id, sum(one) change from (${changed}) changed group by id order by id`);
  return `
    create function ${name}() returns trigger language plpgsql as $$
    begin
      case tg_op
        when 'INSERT' then ${addNet(rows('now', 1))};
        when 'DELETE' then ${addNet(rows('before', -1))};
        else ${addNet(`${rows('now', 1)} union all ${rows('before', -1)}`)};
      end case;
      return null;
    end $$;
    create trigger ${name}_on_insert after insert on placement
      referencing new table as now for each statement execute function ${name}();
    create trigger ${name}_on_update after update on placement
      referencing old table as before new table as now for each statement execute function ${name}();
    create trigger ${name}_on_delete after delete on placement
      referencing old table as before for each statement execute function ${name}();`;
};

export const keptSums = [
  keeper('keep_vacancy_filled', {
    key: 'vacancy_id',
    counts: 'true',
    add: (changes) => `
      update vacancy set filled = filled + change from (${changes}) changes where changes.id = vacancy.id and change <> 0`,
  }),
  keeper('keep_placement_count', {
    key: 'programme_id',
    counts: 'started_on is not null',
    add: (changes) => `
      insert into programme_tally ${changes}
      on conflict (id) do update set placement_count = programme_tally.placement_count + excluded.placement_count
      where excluded.placement_count <> 0`,
  }),
].join('\n');
