import { EntitySchema } from 'typeorm';

/** Kept by triggers on placement; the id is the programme's. */
export interface ProgrammeTally {
  id: string;
  placementCount: number;
}

export const ProgrammeTally = new EntitySchema<ProgrammeTally>({
  name: 'ProgrammeTally',
  columns: {
    id: { type: 'text', primary: true },
    placementCount: { type: 'int', insert: false, update: false },
  },
});
