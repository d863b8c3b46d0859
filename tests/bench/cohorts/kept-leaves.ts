import type { MemberSet } from '@dienstweg/cohorts';
import { openService } from '@dienstweg/service';
import { AUDITOR } from '@dienstweg/service/testing';
import { pino } from 'pino';
import { services } from '../../support/services.ts';
import { AS_OF } from './questions.ts';

const LEAVES = {
  course: { field: 'courseSets', where: { enrolment: { certified: {} } } },
  employer: { field: 'employerSets', where: { work: { placement: { kind: ['EMPLOYMENT_INSURED'] } } } },
} as const;

/** What a kept leaf weighs beside a bit for each person, as the services hold it. */
export async function keptLeaves(url: string, people: number): Promise<string[]> {
  return Promise.all(
    Object.entries(LEAVES).map(async ([name, { field, where }]) => {
      const service = services.find((candidate) => candidate.name === name);
      if (!service) throw new Error(`There is no service ${name}.`);
      const running = await openService(service, { url, logger: pino({ enabled: false }) });
      const criteria = { where, asOf: AS_OF, within: null };
      const { data } = await running.answer(
        {
          query: `query ($cohorts: [_Any!]!) { _entities(representations: $cohorts) { ... on Cohort { ${field} } } }`,
          variables: { cohorts: [{ __typename: 'Cohort', criteria }] },
        },
        { viewer: AUDITOR },
      );
      await running.close();
      const [cohort] = (data?._entities ?? []) as Record<string, MemberSet[]>[];
      const bytes = cohort?.[field]?.[0]?.bytes ?? 0;
      const share = bytes / (people / 8);
      const verdict = `target 1.1: ${share <= 1.1 ? 'reached' : 'missed'}`;
      return `kept leaf of ${name}: ${bytes} bytes, ${share.toFixed(3)} of a bit per person (${verdict})`;
    }),
  );
}
