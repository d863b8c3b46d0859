import { KeepCursorKey1796000000003 } from '@dienstweg/kit';
import { protectionMigrations, withProtection } from '@dienstweg/protection';
import { defineService } from '@dienstweg/service';
import { loaders } from './context.ts';
import { consistency } from './contradictions/index.ts';
import { importCompleteness, importWarnings, rowChecks } from './imports.ts';
import { CreateParticipant1796000000000 } from './migrations/1796000000000-CreateParticipant.ts';
import { KeepRulesOfParticipant1796000000010 } from './migrations/1796000000010-KeepRulesOfParticipant.ts';
import { KeepWorkPermits1796000000022 } from './migrations/1796000000022-KeepWorkPermits.ts';
import { KeepNetworkOfProgrammes1796000000040 } from './migrations/1796000000040-KeepNetworkOfProgrammes.ts';
import { RefuseImpossibleBirths1796000000040 } from './migrations/1796000000040-RefuseImpossibleBirths.ts';
import * as resolvers from './resolvers/index.ts';
import { Coach } from './tables/Coach.ts';
import { Coaching } from './tables/Coaching.ts';
import { CoachMeeting } from './tables/CoachMeeting.ts';
import { Consent } from './tables/Consent.ts';
import { Contact } from './tables/Contact.ts';
import { GermanRecord } from './tables/GermanRecord.ts';
import { Interruption } from './tables/Interruption.ts';
import { LabourStatus } from './tables/LabourStatus.ts';
import { Participant } from './tables/Participant.ts';
import { Participation } from './tables/Participation.ts';
import { PlanGoal } from './tables/PlanGoal.ts';
import { PostalArea } from './tables/PostalArea.ts';
import { ProgrammeTally } from './tables/ProgrammeTally.ts';
import { Referral } from './tables/Referral.ts';
import { ResidenceStatus } from './tables/ResidenceStatus.ts';
import { Site } from './tables/Site.ts';
import { SupportPlan } from './tables/SupportPlan.ts';

export const participant = defineService({
  name: 'participant',
  resolvers,
  loaders,
  tables: withProtection('participant', [
    PostalArea,
    Site,
    Coach,
    CoachMeeting,
    Participant,
    ResidenceStatus,
    LabourStatus,
    GermanRecord,
    Consent,
    Participation,
    Interruption,
    Coaching,
    Contact,
    SupportPlan,
    PlanGoal,
    Referral,
    ProgrammeTally,
  ]),
  rowChecks,
  importWarnings,
  importCompleteness,
  consistency,
  migrations: [
    CreateParticipant1796000000000,
    KeepRulesOfParticipant1796000000010,
    RefuseImpossibleBirths1796000000040,
    KeepCursorKey1796000000003,
    KeepWorkPermits1796000000022,
    ...protectionMigrations,
    KeepNetworkOfProgrammes1796000000040,
  ],
});
