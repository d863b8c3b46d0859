import { holds, type MemberSet, type RequestSets, type SetQuery, SetQueryBuilder } from '@dienstweg/cohorts';
import { today } from '@dienstweg/kit';
import { protects, seesAll, type Viewer, visibilityOf } from '@dienstweg/protection';

interface Asking {
  readonly sets: RequestSets;
  readonly viewer: Viewer;
}

const protectedOn = (day: string): SetQuery => ({
  text: `select p.participant_id number from protected_person p where ${protects('$1::date')}`,
  values: [day],
});

const COACHED = holds('k.coached_from', 'k.coached_until');

const RESTRICTED: SetQuery = {
  text: 'select participant_id number from erasure',
  values: [],
};

/**
 * Those of some people whom the viewer may list: they are neither restricted nor protected, have a stay in an own
 * programme, agreed where they must, and are accompanied where the programme says so, in each of the programmes within
 * which facts are told of them.
 */
export async function visibleOf(
  people: MemberSet,
  { sets, viewer }: Asking,
  within: readonly string[] | null,
): Promise<MemberSet> {
  const visibility = visibilityOf(viewer);
  const unrestricted = visibility.restrictedToo ? people : people.minus(await sets.of(RESTRICTED));
  const free = visibility.protectedToo ? unrestricted : unrestricted.minus(await sets.of(protectedOn(today())));
  if (seesAll(visibility)) return free;
  const visible = free.and(await sets.of(visibleQuery(viewer)));
  return visibility.ownCoacheesOnly ? visible.minus(await sets.of(unaccompaniedQuery(viewer, within))) : visible;
}

/** People of programmes that show coaches their own people only, whom the coach does not accompany there. */
const unaccompaniedQuery = ({ coach }: Viewer, within: readonly string[] | null): SetQuery => ({
  text: `select s.participant_id number from participation s
    left join coaching k on k.participation_id = s.id and k.coach_id = $2 and ${COACHED}
    where s.programme_id in (select id from programme_sight where coachees_only)
      and ($3::text[] is null or s.programme_id = any($3))
    group by s.participant_id, s.programme_id having count(k.id) = 0`,
  values: [today(), coach ?? '', within],
});

function visibleQuery(viewer: Viewer): SetQuery {
  const { programmes, consent, ownCoacheesOnly } = visibilityOf(viewer);
  return new SetQueryBuilder(today())
    .and('s.programme_id = any($)', programmes)
    .and(
      `exists (select from consent c where c.participant_id = s.participant_id and c.purpose = $
        and ${holds('c.granted_on', 'c.withdrawn_on')})`,
      consent,
    )
    .and(
      `s.programme_id not in (select id from programme_sight where coachees_only) or exists (select from coaching k
        where k.participation_id = s.id and k.coach_id = $ and ${COACHED})`,
      ownCoacheesOnly ? (viewer.coach ?? '') : null,
    )
    .query('select s.participant_id number from participation s where $1::date is not null');
}
