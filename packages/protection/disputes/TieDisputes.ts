import { camelCase } from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { personOf, type Whose, wayOf } from '../audit-log/record-changes.ts';
import { type Parts, type Tables, tableOf } from './fields.ts';

/** The rule that a dispute names a row of the person who disputes it. */
export const OF_THE_PERSON = {
  name: 'disputed_value_of_the_person',
  words: 'the key is that of a row of this person that holds this field',
};

/** The migration by which a service keeps disputes of its own rows only, each of the person who disputes it, whoever writes them. */
export const tyingDisputesOf = (tables: Tables, parts: Parts = {}) => {
  const types = [...Object.keys(tables).map((table) => camelCase(`_${table}`)), ...Object.keys(parts)];
  const held = types.flatMap((type) => {
    const table = tableOf(type, parts);
    const whose = tables[table];
    return whose ? [`when '${type}' then exists (${rowsOf(table, whose)})`] : [];
  });
  const isHeld = `(case split_part(new.field, '.', 1) ${held.join(' ')} else false end)`;
  return class TieDisputes1700000000150 implements MigrationInterface {
    name = 'TieDisputes1700000000150';

    async up(db: QueryRunner) {
      await db.query(`
        create function tie_dispute() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
        begin
          if not ${isHeld} then
            raise exception '${OF_THE_PERSON.words}'
              using errcode = 'check_violation', table = tg_table_name, constraint = '${OF_THE_PERSON.name}';
          end if;
          return new;
        end $$;
        revoke execute on function tie_dispute from public;
        delete from disputed_value new where not ${isHeld};
        create trigger tie_dispute before insert or update of participant_id, field, key on disputed_value
          for each row execute function tie_dispute();`);
    }

    async down(db: QueryRunner) {
      await db.query('drop trigger tie_dispute on disputed_value; drop function tie_dispute;');
    }
  };
};

function rowsOf(table: string, whose: NonNullable<Whose>) {
  const { number, joins } = personOf(wayOf(whose), 'r');
  const key = typeof whose === 'string' ? whose : 'id';
  return `select from "${table}" r${joins} where r.${key}::text = new.key and ${number} = new.participant_id`;
}
