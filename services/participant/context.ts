import { pageAmong, pageRanked } from '@dienstweg/cohorts';
import { allOf, manyBy, oneBy, pageBy, pageOf, valueBy } from '@dienstweg/kit';
import { accessEntries, HIDDEN_PEOPLE, ProgrammeSight } from '@dienstweg/protection';
import type { Context } from '@dienstweg/service';
import type { Overlap } from './overlaps.ts';
import { Coach } from './tables/Coach.ts';
import { Coaching } from './tables/Coaching.ts';
import { CoachMeeting } from './tables/CoachMeeting.ts';
import { Consent } from './tables/Consent.ts';
import { Contact } from './tables/Contact.ts';
import { type GermanLevel, GermanRecord } from './tables/GermanRecord.ts';
import { Interruption } from './tables/Interruption.ts';
import { LabourStatus, type LabourStatusKind } from './tables/LabourStatus.ts';
import { Participant } from './tables/Participant.ts';
import { Participation } from './tables/Participation.ts';
import { PlanGoal } from './tables/PlanGoal.ts';
import { PostalArea } from './tables/PostalArea.ts';
import { Referral } from './tables/Referral.ts';
import { ResidenceStatus, type ResidenceStatusKind, type WorkPermit } from './tables/ResidenceStatus.ts';
import { Site } from './tables/Site.ts';
import { SupportPlan } from './tables/SupportPlan.ts';

const heldOnDay = 'participant_id = any($1) and held_from <= $2 and (held_until > $2 or held_until is null)';

export const loaders = {
  accessEntries,
  participantByNumber: oneBy(Participant),
  participants: pageOf(Participant, {
    filter: {
      programme: 'id in (select participant_id from participation where programme_id = $ and entered_on is not null)',
      site: 'id in (select participant_id from participation where site_id = $)',
    },
  }),
  participantsAmong: pageAmong(Participant),
  participantsRanked: pageRanked(Participant, {
    AGE: `select id number, birth_date as day from participant
      where $1::date is not null and ($2::text[] is null or true)`,
    ENTRY_DATE: `select participant_id number, min(entered_on) as day from participation
      where entered_on <= $1 and ($2::text[] is null or programme_id = any($2)) group by 1`,
    LAST_CONTACT: `select participant_id number, max(held_on) as day from contact
      join participation on participation.id = participation_id
      where held_on <= $1 and ($2::text[] is null or programme_id = any($2)) group by 1`,
  }),
  residenceStatusesOfParticipant: manyBy(ResidenceStatus, 'participantId', { order: ['heldFrom'] }),
  residenceStatusOfParticipantOn: valueBy<ResidenceStatusKind>({
    key: 'integer',
    text: `select participant_id, kind from residence_status where ${heldOnDay}`,
  }),
  workPermitOfParticipantOn: valueBy<WorkPermit>({
    key: 'integer',
    text: `select participant_id, work_permit from residence_status where ${heldOnDay}`,
  }),
  labourStatusesOfParticipant: manyBy(LabourStatus, 'participantId', { order: ['heldFrom'] }),
  labourStatusOfParticipantOn: valueBy<LabourStatusKind>({
    key: 'integer',
    text: `select participant_id, kind from labour_status where ${heldOnDay}`,
  }),
  germanRecordsOfParticipant: manyBy(GermanRecord, 'participantId', { order: ['recordedOn'] }),
  germanLevelOfParticipantOn: valueBy<GermanLevel>({
    key: 'integer',
    text: `select distinct on (participant_id) participant_id, level from german_record
      where participant_id = any($1) and skill = 'OVERALL' and recorded_on <= $2
        order by participant_id, recorded_on desc, id desc`,
  }),
  residenceStatus: oneBy(ResidenceStatus),
  labourStatus: oneBy(LabourStatus),
  consentsOfParticipant: manyBy(Consent, 'participantId', { order: ['grantedOn'] }),

  participation: oneBy(Participation),
  overlapsOfParticipantBy: valueBy<Overlap[]>({
    key: 'integer',
    text: `select a.participant_id, json_agg(json_build_object('id', a.id || '+' || b.id, 'earlierId', a.id,
        'laterId', b.id, 'firstProgrammeId', a.programme_id, 'secondProgrammeId', b.programme_id,
        'period', json_build_object('from', b.entered_on, 'until', until), 'days', until - b.entered_on)
        order by b.entered_on, a.id, b.id)
      from participation a join participation b on b.participant_id = a.participant_id
        and (b.entered_on, b.id) > (a.entered_on, a.id)
        cross join lateral (select least(a.left_on, b.left_on, $2::date + 1) until) both_end
      where a.participant_id = any($1) and b.entered_on < until group by 1`,
  }),
  participationsOfParticipant: manyBy(Participation, 'participantId', { order: ['enteredOn'] }),
  participationsOfProgramme: pageBy(Participation, 'programmeId', { order: ['enteredOn'] }),
  participationCountOfProgramme: valueBy<number>({
    key: 'text',
    text: `select programme_id, participation_count - coalesce(hidden, 0) from programme_tally left join (
        select s.programme_id, count(*)::int hidden from ${HIDDEN_PEOPLE} p cross join lateral (
          select programme_id from participation s
            where s.participant_id = p.participant_id and entered_on is not null offset 0) s
        group by 1) h using (programme_id)
      where programme_id = any($1)`,
    overEveryone: true,
  }),
  interruptionsOfParticipation: manyBy(Interruption, 'participationId', { order: ['pausedFrom'] }),
  pauseOfParticipationOn: valueBy<string>({
    key: 'text',
    text: `select participation_id, id from interruption
      where participation_id = any($1) and paused_from <= $2 and (paused_until > $2 or paused_until is null)`,
  }),

  postalArea: oneBy(PostalArea),
  sightOfProgramme: oneBy(ProgrammeSight),
  siteById: oneBy(Site),
  sites: allOf(Site, { order: ['name'], filter: { programme: 'programme_id = $' } }),
  sitesOfProgramme: manyBy(Site, 'programmeId', { order: ['name'] }),

  coachMeetingsOfProgramme: manyBy(CoachMeeting, 'programmeId', { order: ['heldOn desc'] }),
  coaching: oneBy(Coaching),
  contact: oneBy(Contact),
  planGoal: oneBy(PlanGoal),
  coachById: oneBy(Coach),
  coaches: pageOf(Coach, {
    order: ['name'],
    filter: {
      programme: `id in (select coach_id from coaching join participation on participation.id = participation_id
          where programme_id = $)`,
    },
  }),
  coachingsOfParticipation: manyBy(Coaching, 'participationId', { order: ['coachedFrom'] }),
  coachingsOfCoach: manyBy(Coaching, 'coachId', {
    order: ['coachedFrom'],
    filter: { on: 'coached_from <= $ and (coached_until > $ or coached_until is null)' },
  }),
  contactsOfParticipation: pageBy(Contact, 'participationId', { order: ['heldOn desc', 'id desc'] }),
  supportPlansOfParticipation: manyBy(SupportPlan, 'participationId', { order: ['agreedOn desc'] }),
  referralsOfParticipation: manyBy(Referral, 'participationId', { order: ['referredOn'] }),
  supportPlans: pageOf(SupportPlan, {
    order: ['reviewOn'],
    filter: { from: 'review_on >= $', until: 'review_on < $', reviewed: '(review_on is not null) = $' },
  }),
  goalsOfSupportPlan: manyBy(PlanGoal, 'supportPlanId', { order: ['setOn'] }),
};

export type ParticipantContext = Context<typeof loaders>;
