/** A trigger function that adds to a kept sum what a statement on placement changed, per `key`, counting the rows that meet `counted`. */
const keeper = (
  name: string,
  { key, counted, add }: { key: string; counted: string; add(changes: string): string },
) => {
  const rows = (table: string, weight: number) => `select ${key} id, ${weight} weight from ${table} where ${counted}`;
  const addNet = (changes: string) =>
    add(`select id, sum(weight) change from (${changes}) changes group by id having sum(weight) <> 0 order by id`);
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
    create trigger ${name}_on_insert after insert on placement referencing new table as now for each statement execute function ${name}();
    create trigger ${name}_on_update after update on placement referencing old table as before new table as now for each statement execute function ${name}();
    create trigger ${name}_on_delete after delete on placement referencing old table as before for each statement execute function ${name}();`;
};

export const keptSums = [
  keeper('keep_vacancy_filled', {
    key: 'vacancy_id',
    counted: 'vacancy_id is not null',
    add: (changes) => `update vacancy set filled = filled + change from (${changes}) net where net.id = vacancy.id`,
  }),
  keeper('keep_placement_count', {
    key: 'programme_id',
    counted: 'started_on is not null',
    add: (changes) => `
      insert into programme_tally ${changes}
      on conflict (id) do update set placement_count = programme_tally.placement_count + excluded.placement_count`,
  }),
].join('\n');
