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
} from '@dienstweg/protection';
import { defineService } from '@dienstweg/service';
import { anonymised } from './anonymised.ts';
import { loaders } from './context.ts';
import { disputable } from './disputable.ts';
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
import { Coach } from './tables/Coach.ts';
import { Coaching } from './tables/Coaching.ts';
import { Consent } from './tables/Consent.ts';
import { Contact } from './tables/Contact.ts';
import { GermanRecord } from './tables/GermanRecord.ts';
import { Interruption } from './tables/Interruption.ts';
import { LabourStatus } from './tables/LabourStatus.ts';
import { Participant } from './tables/Participant.ts';
import { Participation } from './tables/Participation.ts';
import { PlanGoal } from './tables/PlanGoal.ts';
import { PostalArea } from './tables/PostalArea.ts';
import { ResidenceStatus } from './tables/ResidenceStatus.ts';
import { Site } from './tables/Site.ts';
import { SupportPlan } from './tables/SupportPlan.ts';

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
