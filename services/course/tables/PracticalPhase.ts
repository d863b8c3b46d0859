import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import { type Sector, sectors } from './Course.ts';
import type { Enrolment } from './Enrolment.ts';

export interface PracticalPhase {
  id: string;
  enrolmentId: string;
  enrolment?: Enrolment;
  establishmentId: string | null;
  sector: Sector;
  practisedFrom: string;
  practisedUntil: string | null;
}

export const PracticalPhase = new EntitySchema<PracticalPhase>({
  name: 'PracticalPhase',
  columns: {
    id: { type: 'text', primary: true },
    enrolmentId: { type: 'text' },
    establishmentId: { type: 'text', nullable: true },
    sector: { type: 'text' },
    practisedFrom: { type: 'date' },
    practisedUntil: { type: 'date', nullable: true },
  },
  relations: {
    enrolment: { type: 'many-to-one', target: 'Enrolment', joinColumn: { name: 'enrolment_id' } },
  },
  checks: [
    oneOf('sector', sectors),
    { name: 'practical_phase_lasts_a_day', expression: 'practised_until > practised_from' },
  ],
  indices: [{ columns: ['enrolmentId', 'practisedFrom'] }, { columns: ['establishmentId'] }],
});
