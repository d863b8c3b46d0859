import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far people travel to work, which employers may know of those who agreed to that. */
export class AddTravelRadius1700000000020 implements MigrationInterface {
  name = 'AddTravelRadius1700000000020';

  async up(db: QueryRunner) {
    await db.query(`
      alter table participant add travel_radius_km int
        constraint participant_travel_radius_plausible check (travel_radius_km between 0 and 1000);`);
  }

  async down(db: QueryRunner) {
    await db.query('alter table participant drop travel_radius_km;');
  }
}
