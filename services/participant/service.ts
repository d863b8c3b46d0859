import {
  defineService,
  disputeFileOf,
  EnterBeginnings1700000000140,
  EraseMoved1700000000160,
  KeepCursorKey1700000000180,
  KeepDisputes1700000000070,
  KeepErasures1700000000030,
  KeepQuestions1700000000170,
  recordFiles,
  sightFiles,
} from '@dienstweg/kit';
import { anonymised } from './anonymised.ts';
import { loaders } from './context.ts';
import { disputable } from './disputable.ts';
import { Coach } from './entities/Coach.ts';
import { Coaching } from './entities/Coaching.ts';
import { Consent } from './entities/Consent.ts';
import { Contact } from './entities/Contact.ts';
import { GermanRecord } from './entities/GermanRecord.ts';
import { Interruption } from './entities/Interruption.ts';
import { LabourStatus } from './entities/LabourStatus.ts';
import { Participant } from './entities/Participant.ts';
import { Participation } from './entities/Participation.ts';
import { PlanGoal } from './entities/PlanGoal.ts';
import { PostalArea } from './entities/PostalArea.ts';
import { ResidenceStatus } from './entities/ResidenceStatus.ts';
import { Site } from './entities/Site.ts';
import { SupportPlan } from './entities/SupportPlan.ts';
import { importWarnings, rowChecks } from './imports.ts';
import { CreateParticipant1700000000000 } from './migrations/1700000000000-CreateParticipant.ts';
import { KeepVersions1700000000001 } from './migrations/1700000000001-KeepVersions.ts';
import { AddTravelRadius1700000000020 } from './migrations/1700000000020-AddTravelRadius.ts';
import { LimitRows1700000000040 } from './migrations/1700000000040-LimitRows.ts';
import { KeepRecord1700000000050 } from './migrations/1700000000050-KeepRecord.ts';
import { IndexLeaves1700000000060 } from './migrations/1700000000060-IndexLeaves.ts';
import { RegrantRights1700000000090 } from './migrations/1700000000090-RegrantRights.ts';
import { OrderLeaves1700000000100 } from './migrations/1700000000100-OrderLeaves.ts';
import { WatchSites1700000000110 } from './migrations/1700000000110-WatchSites.ts';
import { RegrantRights1700000000120 } from './migrations/1700000000120-RegrantRights.ts';
import { RefuseErased1700000000130 } from './migrations/1700000000130-RefuseErased.ts';
import { TieDisputes1700000000150 } from './migrations/1700000000150-TieDisputes.ts';
import { whose } from './migrations/whose.ts';
import * as resolvers from './resolvers/index.ts';

export const participant = defineService({
  name: 'participant',
  resolvers,
  loaders,
  entities: {
    'postal-areas': PostalArea,
    sites: Site,
    coaches: Coach,
    participants: Participant,
    'residence-statuses': ResidenceStatus,
    'labour-statuses': LabourStatus,
    'german-records': GermanRecord,
    consents: Consent,
    participations: Participation,
    interruptions: Interruption,
    coachings: Coaching,
    contacts: Contact,
    'support-plans': SupportPlan,
    'plan-goals': PlanGoal,
    ...sightFiles,
    ...disputeFileOf('participant', whose, disputable),
    ...recordFiles,
  },
  rowChecks,
  importWarnings,
  anonymised,
  disputable,
  migrations: [
    CreateParticipant1700000000000,
    KeepVersions1700000000001,
    AddTravelRadius1700000000020,
    KeepErasures1700000000030,
    LimitRows1700000000040,
    KeepRecord1700000000050,
    IndexLeaves1700000000060,
    KeepDisputes1700000000070,
    RegrantRights1700000000090,
    OrderLeaves1700000000100,
    WatchSites1700000000110,
    RegrantRights1700000000120,
    RefuseErased1700000000130,
    EnterBeginnings1700000000140,
    TieDisputes1700000000150,
    EraseMoved1700000000160,
    KeepQuestions1700000000170,
    KeepCursorKey1700000000180,
  ],
});
