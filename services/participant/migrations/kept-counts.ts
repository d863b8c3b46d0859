/** Counts the stays that began, per programme. Programmes are counted in the order of their ids, so that statements at once do not block each other. */
export const keptCounts = `
  create table programme_tally (
    programme_id text primary key,
    participation_count int not null
  );

  create function keep_participation_count() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      insert into programme_tally as kept
      select programme_id, count(*) from now where entered_on is not null group by 1 order by 1
      on conflict (programme_id) do update set participation_count = kept.participation_count + excluded.participation_count;
    elsif tg_op = 'UPDATE' then
      insert into programme_tally as kept
      select programme_id, sum(change) from (
        select programme_id, 1 change from now where entered_on is not null
        union all select programme_id, -1 from before where entered_on is not null) changes
      group by 1 having sum(change) <> 0 order by 1
      on conflict (programme_id) do update set participation_count = kept.participation_count + excluded.participation_count;
    elsif tg_op = 'DELETE' then
      insert into programme_tally as kept
      select programme_id, -count(*) from before where entered_on is not null group by 1 order by 1
      on conflict (programme_id) do update set participation_count = kept.participation_count + excluded.participation_count;
    else
      delete from programme_tally;
    end if;
    return null;
  end $$;

  create trigger count_on_insert after insert on participation
    referencing new table as now for each statement execute function keep_participation_count();
  create trigger count_on_update after update on participation
    referencing old table as before new table as now for each statement execute function keep_participation_count();
  create trigger count_on_delete after delete on participation
    referencing old table as before for each statement execute function keep_participation_count();
  create trigger count_on_truncate after truncate on participation
    for each statement execute function keep_participation_count();`;
