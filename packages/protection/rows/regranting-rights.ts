import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seeingLooks } from '../audit-log/access.ts';
import { grantRights, type Rights } from './policies.ts';

/** The migration of this time for databases whose rights were granted when they were fewer or wider, or policies asked in a slower way; in all others it changes nothing. */
export const regrantingRightsOf = (rights: Rights, time: number) =>
  class RegrantRights implements MigrationInterface {
    name = `RegrantRights${time}`;

    async up(db: QueryRunner) {
      await db.query(forgetFormer(rights) + grantRights(rights) + seeingLooks);
    }

    async down() {}
  };

/** Policies had other names when there was one role of requests. */
const forgetFormer = ({ limited }: Rights) =>
  Object.keys(limited)
    .map((table) => `drop policy if exists seen on "${table}"; drop policy if exists evaluated on "${table}";`)
    .join('\n');
