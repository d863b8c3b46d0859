import { KeepCursorKey1796000000003, KeepLastDay1796000000020 } from '@dienstweg/kit';
import { protectionMigrations, withProtection } from '@dienstweg/protection';
import { defineService } from '@dienstweg/service';
import { loaders } from './context.ts';
import { consistency } from './contradictions/index.ts';
import { importWarnings } from './imports.ts';
import { CreateEmployer1796000000000 } from './migrations/1796000000000-CreateEmployer.ts';
import { KeepRulesOfEmployer1796000000010 } from './migrations/1796000000010-KeepRulesOfEmployer.ts';
import { DatePositions1796000000030 } from './migrations/1796000000030-DatePositions.ts';
import { KeepRoundsOfEvents1796000000040 } from './migrations/1796000000040-KeepRoundsOfEvents.ts';
import { RefuseSameJobTwice1796000000040 } from './migrations/1796000000040-RefuseSameJobTwice.ts';
import * as resolvers from './resolvers/index.ts';
import { Employer } from './tables/Employer.ts';
import { Engagement } from './tables/Engagement.ts';
import { Establishment } from './tables/Establishment.ts';
import { EventEstablishment } from './tables/EventEstablishment.ts';
import { EventRegistration } from './tables/EventRegistration.ts';
import { EventTable } from './tables/EventTable.ts';
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
  tables: withProtection('employer', [
    Employer,
    Establishment,
    Vacancy,
    PracticalPlace,
    HiringEvent,
    EventEstablishment,
    EventRegistration,
    EventTable,
    Interview,
    Engagement,
    Placement,
    JobCommitment,
    ProbationFollowUp,
    RetentionCheck,
    ProgrammeTally,
  ]),
  importWarnings,
  consistency,
  migrations: [
    CreateEmployer1796000000000,
    KeepRulesOfEmployer1796000000010,
    KeepCursorKey1796000000003,
    KeepLastDay1796000000020,
    ...protectionMigrations,
    DatePositions1796000000030,
    RefuseSameJobTwice1796000000040,
    KeepRoundsOfEvents1796000000040,
  ],
});
