import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Funder } from './Funder.ts';

export interface FundingLine {
  id: string;
  name: string;
  funderId: string;
  funder?: Funder;
  counting: string | null;
}

export const FundingLine = new EntitySchema<FundingLine>({
  name: 'FundingLine',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    funderId: { type: 'text' },
    counting: { type: 'text', nullable: true },
  },
  relations: {
    funder: {
      type: 'many-to-one',
      target: 'Funder',
      joinColumn: { name: 'funder_id' },
      nullable: false,
    },
  },
  checks: [oneOf('counting', ['ESF_2014_2020', 'ESF_PLUS_2021_2027'])],
  indices: [{ columns: ['funderId'] }],
});
