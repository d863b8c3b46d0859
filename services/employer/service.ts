import { KeepCursorKey1700000000180 } from '@dienstweg/kit';
import {
  disputeFileOf,
  EnterBeginnings1700000000140,
  EraseMoved1700000000160,
  KeepDisputes1700000000070,
  KeepErasures1700000000030,
  KeepQuestions1700000000170,
  recordFiles,
  sightFiles,
  withoutNotes,
} from '@dienstweg/protection';
import { defineService } from '@dienstweg/service';
import { loaders } from './context.ts';
import { disputable } from './disputable.ts';
import { CreateEmployer1700000000000 } from './migrations/1700000000000-CreateEmployer.ts';
import { KeepVersions1700000000001 } from './migrations/1700000000001-KeepVersions.ts';
import { LimitRows1700000000040 } from './migrations/1700000000040-LimitRows.ts';
import { KeepRecord1700000000050 } from './migrations/1700000000050-KeepRecord.ts';
import { IndexLeaves1700000000060 } from './migrations/1700000000060-IndexLeaves.ts';
import { RegrantRights1700000000090 } from './migrations/1700000000090-RegrantRights.ts';
import { OrderLeaves1700000000100 } from './migrations/1700000000100-OrderLeaves.ts';
import { RegrantRights1700000000120 } from './migrations/1700000000120-RegrantRights.ts';
import { RefuseErased1700000000130 } from './migrations/1700000000130-RefuseErased.ts';
import { TieDisputes1700000000150 } from './migrations/1700000000150-TieDisputes.ts';
import { whose } from './migrations/whose.ts';
import * as resolvers from './resolvers/index.ts';
import { Employer } from './tables/Employer.ts';
import { Engagement } from './tables/Engagement.ts';
import { Establishment } from './tables/Establishment.ts';
import { EventEstablishment } from './tables/EventEstablishment.ts';
import { EventRegistration } from './tables/EventRegistration.ts';
import { HiringEvent } from './tables/HiringEvent.ts';
import { Interview } from './tables/Interview.ts';
import { JobCommitment } from './tables/JobCommitment.ts';
import { Placement } from './tables/Placement.ts';
import { PracticalPlace } from './tables/PracticalPlace.ts';
import { ProbationFollowUp } from './tables/ProbationFollowUp.ts';
import { ProgrammeTally } from './tables/ProgrammeTally.ts';
import { RetentionCheck } from './tables/RetentionCheck.ts';
import { Vacancy } from './tables/Vacancy.ts';

export const employer = defineService({
  name: 'employer',
  resolvers,
  namedBy: 'Participant',
  loaders,
  entities: {
    employers: Employer,
    establishments: Establishment,
    vacancies: Vacancy,
    'practical-places': PracticalPlace,
    'hiring-events': HiringEvent,
    'event-establishments': EventEstablishment,
    'event-registrations': EventRegistration,
    interviews: Interview,
    engagements: Engagement,
    placements: Placement,
    'job-commitments': JobCommitment,
    'probation-follow-ups': ProbationFollowUp,
    'retention-checks': RetentionCheck,
    'programme-tallies': ProgrammeTally,
    ...sightFiles,
    ...disputeFileOf('employer', whose, disputable),
    ...recordFiles,
  },
  anonymised: withoutNotes,
  disputable,
  migrations: [
    CreateEmployer1700000000000,
    KeepVersions1700000000001,
    KeepErasures1700000000030,
    LimitRows1700000000040,
    KeepRecord1700000000050,
    IndexLeaves1700000000060,
    KeepDisputes1700000000070,
    RegrantRights1700000000090,
    OrderLeaves1700000000100,
    RegrantRights1700000000120,
    RefuseErased1700000000130,
    EnterBeginnings1700000000140,
    TieDisputes1700000000150,
    EraseMoved1700000000160,
    KeepQuestions1700000000170,
    KeepCursorKey1700000000180,
  ],
});
