import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every version of the rules of an indicator stays, and readings say who made them. */
export class VersionRules1700000000001 implements MigrationInterface {
  name = 'VersionRules1700000000001';

  async up(db: QueryRunner) {
    await db.query(`
      create table indicator_rules (
        id text primary key,
        indicator_id text not null references target_indicator,
        version int not null,
        strict text not null,
        declared text not null,
        since timestamptz not null default now(),
        constraint indicator_rules_version_once unique (indicator_id, version));
      insert into indicator_rules select id || '.' || version, id, version, strict_rule, declared_rule from target_indicator;

      alter table indicator_reading
        add read_by text,
        add idempotency_key text,
        add constraint indicator_reading_once_per_key unique (read_by, idempotency_key);`);
    await db.query(TRIGGERS);
  }

  async down(db: QueryRunner) {
    await db.query(`
      drop trigger indicator_reading_version_known on indicator_reading;
      drop trigger indicator_reading_never_emptied on indicator_reading;
      drop trigger target_indicator_keeps_rules on target_indicator;
      alter table indicator_reading drop read_by, drop idempotency_key;
      drop table indicator_rules;
      drop function keep_indicator_rules, refuse_unknown_version, refuse_edited_rules, refuse_emptied_readings;`);
  }
}

const refusal = (message: string, constraint: string, table: string) =>
  `raise exception '${message}' using errcode = 'check_violation', constraint = '${constraint}', table = '${table}';`;

const TRIGGERS = `
  create function keep_indicator_rules() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' then
      if (new.version, new.strict_rule, new.declared_rule) = (old.version, old.strict_rule, old.declared_rule) then return null; end if;
      if new.version <= old.version then
        ${refusal('other rules are a later version', 'target_indicator_rules_change_with_version', 'target_indicator')}
      end if;
    end if;
    insert into indicator_rules values (new.id || '.' || new.version, new.id, new.version, new.strict_rule, new.declared_rule);
    return null;
  end $$;
  create trigger target_indicator_keeps_rules after insert or update on target_indicator for each row execute function keep_indicator_rules();

  create function refuse_edited_rules() returns trigger language plpgsql as $$
  begin
    ${refusal('rules are superseded by a later version, never edited', 'indicator_rules_never_edited', 'indicator_rules')}
  end $$;
  create trigger indicator_rules_never_edited before update or delete on indicator_rules for each row execute function refuse_edited_rules();
  create trigger indicator_rules_never_emptied before truncate on indicator_rules for each statement execute function refuse_edited_rules();

  create function refuse_emptied_readings() returns trigger language plpgsql as $$
  begin
    ${refusal('readings are kept', 'indicator_reading_never_edited', 'indicator_reading')}
  end $$;
  create trigger indicator_reading_never_emptied before truncate on indicator_reading for each statement execute function refuse_emptied_readings();

  create function refuse_unknown_version() returns trigger language plpgsql as $$
  begin
    if not exists (select from indicator_rules r where r.indicator_id = new.indicator_id and r.version = new.version) then
      ${refusal('the indicator has no such version of its rules', 'indicator_reading_version_known', 'indicator_reading')}
    end if;
    return new;
  end $$;
  create trigger indicator_reading_version_known before insert on indicator_reading for each row execute function refuse_unknown_version();`;
