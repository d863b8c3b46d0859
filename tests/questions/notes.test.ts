import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { fill } from '../support/questions.ts';
import { caseworkerOf } from '../support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  await fill(graph, {
    funding: `
      insert into organisation (id, name, roles) values ('jc', 'Jobcenter', '{CARRIER}'), ('iq', 'IQ-Beratung', '{PARTNER}');
      insert into funder (id, name, level) values ('land', 'Land', 'STATE');
      insert into programme (id, name) values ('next', 'Danach');
      insert into programme (id, name, closing_event_on, follow_up, followed_by_id)
        values ('youth', 'Youth', '2023-10-17', 'Die Beratung geht weiter.', 'next');
      insert into funder_report (id, programme_id, funder_id, reported_on, subject)
        values ('r', 'youth', 'land', '2022-03-31', 'Sachbericht 2021')`,
    course: `
      insert into provider_unit (id, name, organisation_id) values ('projects', 'Projekte', 'jc');
      insert into certification (id, provider_unit_id, organisation_id, scheme)
        values ('iso', null, 'jc', 'ISO_9001'), ('azav', 'projects', null, 'AZAV');
      insert into building_block (id, name, programme_id) values ('coaching', 'Coaching', 'youth'), ('school', 'Schule', 'youth');
      insert into block_use (id, participant_id, building_block_id, used_from, used_until)
        values ('u2', 1, 'school', '2022-01-01', null), ('u1', 1, 'coaching', '2021-06-01', '2022-01-01');
      insert into course (id, title, programme_id, exam_required, inverse) values ('german', 'Deutsch', 'youth', false, false);
      insert into course_run (id, course_id, programme_id, registration_organisation_id, contact_mailbox)
        values ('small', 'german', 'youth', 'jc', 'anmeldung@jobcenter.example')`,
    employer: `
      insert into employer (id, name) values ('e', 'E');
      insert into establishment (id, name, employer_id, sector) values ('kita', 'Kita', 'e', 'KITA'), ('ogs', 'OGS', 'e', 'OGS');
      insert into hiring_event (id, name, programme_id, prepared_on, preparation)
        values ('dating', 'Speed-Dating', 'youth', '2024-04-10', 'Tipps für Vorstellungsgespräche');
      insert into event_table (id, event_id, round, number, establishment_id)
        values ('t3', 'dating', 2, 1, 'ogs'), ('t2', 'dating', 1, 2, 'ogs'), ('t1', 'dating', 1, 1, 'kita')`,
    participant: `
      insert into participant (id, sex, registered_on) values (1, 'FEMALE', '2021-01-01');
      insert into participation (id, participant_id, programme_id, entered_on) values ('s', 1, 'youth', '2021-06-01');
      insert into interruption (id, participation_id, reason, paused_from, substitute_offer, substitute_course_run_id)
        values ('i', 's', 'PANDEMIC', '2021-08-01', 'Deutsch in kleinen Gruppen', 'small');
      insert into coach_meeting (id, programme_id, held_on, topic) values ('m', 'youth', '2021-09-01', 'Fallbesprechung');
      insert into referral (id, participation_id, organisation_id, area, referred_on)
        values ('f', 's', 'iq', 'RECOGNITION', '2021-07-01')`,
  });
});
afterAll(() => graph.stop());

const document = `{
  programme(id: "youth") {
    closingEvent followUp followedBy { name } reports { reportedOn subject funder { name } }
    coachMeetings { heldOn topic }
    hiringEvents { preparedOn preparation tables { round number establishment { name } } }
  }
  organisation(id: "jc") { certifications { scheme } providerUnits { name certifications { scheme } } }
  courseRun(id: "small") { contactMailbox registrationOrganisation { name } }
  participant(id: "1") {
    buildingBlocks { buildingBlock { name } period { from until } }
    participations {
      referrals { area referredOn takenUpOn organisation { name } }
      interruptions { substituteOffer substituteCourseRun { course { title } } }
    }
  }
}`;

test('what the notes of the programmes tell beside people and money is asked in one question', async () => {
  const { data, errors } = await graph.as(caseworkerOf('youth')).query(document);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    programme: {
      closingEvent: '2023-10-17',
      followUp: 'Die Beratung geht weiter.',
      followedBy: { name: 'Danach' },
      reports: [{ reportedOn: '2022-03-31', subject: 'Sachbericht 2021', funder: { name: 'Land' } }],
      coachMeetings: [{ heldOn: '2021-09-01', topic: 'Fallbesprechung' }],
      hiringEvents: [
        {
          preparedOn: '2024-04-10',
          preparation: 'Tipps für Vorstellungsgespräche',
          tables: [
            { round: 1, number: 1, establishment: { name: 'Kita' } },
            { round: 1, number: 2, establishment: { name: 'OGS' } },
            { round: 2, number: 1, establishment: { name: 'OGS' } },
          ],
        },
      ],
    },
    organisation: {
      certifications: [{ scheme: 'ISO_9001' }],
      providerUnits: [{ name: 'Projekte', certifications: [{ scheme: 'AZAV' }] }],
    },
    courseRun: { contactMailbox: 'anmeldung@jobcenter.example', registrationOrganisation: { name: 'Jobcenter' } },
    participant: {
      buildingBlocks: [
        { buildingBlock: { name: 'Coaching' }, period: { from: '2021-06-01', until: '2022-01-01' } },
        { buildingBlock: { name: 'Schule' }, period: { from: '2022-01-01', until: null } },
      ],
      participations: [
        {
          referrals: [
            { area: 'RECOGNITION', referredOn: '2021-07-01', takenUpOn: null, organisation: { name: 'IQ-Beratung' } },
          ],
          interruptions: [
            { substituteOffer: 'Deutsch in kleinen Gruppen', substituteCourseRun: { course: { title: 'Deutsch' } } },
          ],
        },
      ],
    },
  });
});

test('blocks and referrals of a person are not told in another programme', async () => {
  const { data } = await graph.as(caseworkerOf('wesel')).query('{ participant(id: "1") { buildingBlocks { id } } }');
  expect(data.participant).toBeNull();
});

test.each([
  [
    'course',
    "insert into certification (id, provider_unit_id, organisation_id, scheme) values ('x', 'projects', 'jc', 'AZAV')",
  ],
  ['course', "update course_run set contact_mailbox = 'Frau Beispiel' where id = 'small'"],
  [
    'employer',
    "insert into event_table (id, event_id, round, number, establishment_id) values ('x', 'dating', 1, 3, 'kita')",
  ],
  ['funding', "update programme set followed_by_id = 'youth' where id = 'youth'"],
] as const)('%s refuses: %s', async (service, statement) => {
  await expect(fill(graph, { [service]: statement })).rejects.toThrow(/violates/);
});
