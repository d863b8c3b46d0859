const near = (day: string, days: number) =>
  `${day} between date($today, '-${days} days') and date($today, '+${days} days')`;

/** What distinguishes the product, and what whoever works with it today has to do; each with what finds it. */
export const shown: Readonly<Record<string, string>> = {
  'reviews of plans in the week': `select id from support_plans where ${near('review_on', 3)}`,
  'checks in the week whether jobs lasted': `select id from retention_checks where ${near('due_on', 3)}`,
  'a promise of a job that is due in the week': `select id from job_commitments where ${near('due_on', 3)}`,
  'follow-ups in probation about now': `select id from probation_follow_ups where ${near('due_on', 10)}`,
  'an exam about now': `select r.id from course_runs r join courses c on c.id = course_id
    where exam_required = 'true' and ${near('ends_on', 28)}`,
  'a coming run that is open': `select id from course_runs where opened_on <= $today and starts_on >= $today`,
  'somebody who waits for a place in it': `select e.id from enrolments e join course_runs r on r.id = run_id
    where e.state = 'WAITLISTED' and starts_on >= $today`,
  'open positions': `select id from vacancies where closed_on is null`,
  'women who look for work and hold a certificate': `select c.id from certificates c join participations s
    using (participant_id) where programme_id = 'kassel' and left_on is null and not exists (
      select 1 from placements p where p.participant_id = s.participant_id)`,
  'a coming hiring event': `select id from hiring_events where held_on > $today`,
  'contacts of the last 30 days': `select id from contacts where held_on > date($today, '-30 days')`,
  'applications that are open': `select id from participations where applied_on > date($today, '-60 days')
    and entered_on is null`,
  'placements that name a vacancy': `select id from placements where vacancy_id is not null`,
  'an incomplete record': `select id from participations where entered_on is not null and entry_education is null`,
  'somebody in two of the five programmes at once': `select a.id from participations a join participations b
    using (participant_id) where a.programme_id = 'mothers' and b.programme_id = 'mayen-koblenz'
      and a.entered_on < coalesce(b.left_on, '9999') and b.entered_on < coalesce(a.left_on, '9999')`,
  'readings of an indicator': `select id from indicator_readings where strict = '37' and declared = '51'`,
  'an operation of a public list': 'select id from operations',
  'counselling by IQ beside Mayen-Koblenz': `select id from programme_partners where programme_id = 'mayen-koblenz'
    and organisation_id = 'iq-rheinland-pfalz'`,
  'referrals to IQ': `select id from referrals where organisation_id = 'iq-rheinland-pfalz'`,
  'blocks that people in Wesel used together': `select participant_id id from block_uses group by 1 having count(*) > 1`,
  'tables of an event': `select id from event_tables`,
  'the district as carrier in Wesel': `select id from programmes where id = 'wesel' and carrier_id = 'kreis-wesel'`,
};
