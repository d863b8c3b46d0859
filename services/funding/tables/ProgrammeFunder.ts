import { EntitySchema } from 'typeorm';
import type { Funder } from './Funder.ts';
import type { Programme } from './Programme.ts';

export interface ProgrammeFunder {
  id: string;
  programmeId: string;
  programme?: Programme;
  funderId: string;
  funder?: Funder;
}

export const ProgrammeFunder = new EntitySchema<ProgrammeFunder>({
  name: 'ProgrammeFunder',
  columns: {
    id: { type: 'text', primary: true },
    programmeId: { type: 'text' },
    funderId: { type: 'text' },
  },
  relations: {
    programme: {
      type: 'many-to-one',
      target: 'Programme',
      joinColumn: { name: 'programme_id' },
      nullable: false,
    },
    funder: {
      type: 'many-to-one',
      target: 'Funder',
      joinColumn: { name: 'funder_id' },
      nullable: false,
    },
  },
  uniques: [{ name: 'programme_funder_once', columns: ['programmeId', 'funderId'] }],
  indices: [{ columns: ['funderId'] }],
});
