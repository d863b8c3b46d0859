import { questionsSince, recordQuestion } from '@dienstweg/protection';
import { AUDITOR } from '@dienstweg/protection/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Access, AccessWriter } from '../../audit-log/AccessWriter.ts';
import type { CountingQuestion } from '../../audit-log/questions.ts';
import { type Inn, openInn } from './inn.ts';

let inn: Inn;
beforeAll(async () => {
  inn = await openInn();
});
afterAll(() => inn.close());

const question = { where: { person: { sex: ['FEMALE'] } }, asOf: '2026-01-01', programmes: ['kassel'] };

/** Puts a request on record that asks for the numbers of these cohorts. */
async function ask(...asked: (typeof question)[]) {
  const questions = new Map<string, CountingQuestion>();
  for (const each of asked) recordQuestion(each, { questions });
  const read = async (_: unknown, values: unknown[]) => {
    await inn.owner.query('select derived.record_access($1)', values);
    return [];
  };
  const access: Access = {
    viewer: AUDITOR,
    requestId: 'r-1',
    people: new Set(),
    fields: ['People.count'],
    questions: [...questions.values()],
  };
  await new AccessWriter({ read }).expect()(access);
}

test('a question for numbers is on record: by whom, what for, in which request, with its filter, once', async () => {
  await ask(question, { ...question }, { ...question, asOf: '2026-04-01' });
  const { subject, roles, purpose } = AUDITOR;
  const told = {
    at: expect.any(Date),
    subject,
    roles,
    purpose,
    requestId: 'r-1',
    programmes: ['kassel'],
    asOf: '2026-01-01',
    where: question.where,
  };
  const today = new Date().toISOString().slice(0, 10);
  expect(await questionsSince(inn.owner, today)).toEqual([told, { ...told, asOf: '2026-04-01' }]);
  expect(await questionsSince(inn.owner, '9999-01-01')).toEqual([]);
  expect(await inn.broken()).toEqual([]);
});
