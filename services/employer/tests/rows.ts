/** SQL that writes rows of the market. */
export const interview = (values: string) =>
  `insert into interview (id, event_id, round, participant_id, establishment_id, state, outcome) values ${values}`;
export const placement = (values: string) =>
  `insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, vacancy_id, agreed_on,
    started_on, ended_on) values ${values}`;
export const commitment = (values: string) =>
  `insert into job_commitment (id, participant_id, employer_id, programme_id, state, offered_on, binding_on, settled_on,
    fulfilled_by_id) values ${values}`;
export const guest = (values: string) =>
  `insert into event_establishment (id, event_id, establishment_id) values ${values}`;
export const secondKita = `insert into establishment (id, name, employer_id, sector)
  values ('kita-2', 'Day-care Moon', 'parish', 'KITA');`;
