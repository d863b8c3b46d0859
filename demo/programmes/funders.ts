import type { Stage } from '../demo.ts';

/** Who pays for the programmes, and under which lines. */
export function funders({ tables }: Stage) {
  tables.add(
    'organisations',
    {
      id: 'awo-coesfeld',
      name: 'AWO Kreis Coesfeld',
      roles: ['CARRIER', 'EDUCATION_PROVIDER'],
    },
    {
      id: 'jobcenter-coesfeld',
      name: 'Jobcenter Kreis Coesfeld',
      roles: ['PARTNER', 'PLACEMENT_SERVICE'],
    },
    {
      id: 'ki-coesfeld',
      name: 'Kommunales Integrationszentrum Kreis Coesfeld',
      roles: ['PARTNER'],
    },
    {
      id: 'stadt-kassel',
      name: 'Stadt Kassel, Kommunale Arbeitsförderung',
      roles: ['CARRIER', 'PLACEMENT_SERVICE'],
    },
    {
      id: 'jobcenter-kassel',
      name: 'Jobcenter Stadt Kassel',
      roles: ['PARTNER', 'PLACEMENT_SERVICE'],
    },
    {
      id: 'coaching-kassel-1',
      name: 'Coachinganbieter Kassel Nord',
      roles: ['COACHING_PROVIDER'],
    },
    {
      id: 'coaching-kassel-2',
      name: 'Coachinganbieter Kassel Mitte',
      roles: ['COACHING_PROVIDER'],
    },
    {
      id: 'coaching-kassel-3',
      name: 'Coachinganbieter Kassel Süd',
      roles: ['COACHING_PROVIDER'],
    },
    {
      id: 'akademie-klausenhof',
      name: 'Akademie Klausenhof gGmbH',
      roles: ['CARRIER', 'EDUCATION_PROVIDER'],
    },
    {
      id: 'fachwerk-wesel',
      name: 'FachWerk.KreisWesel gGmbH',
      roles: ['PARTNER', 'EDUCATION_PROVIDER'],
    },
    {
      id: 'jobcenter-mayen-koblenz',
      name: 'Jobcenter Landkreis Mayen-Koblenz',
      roles: ['CARRIER', 'PARTNER', 'PLACEMENT_SERVICE'],
    },
    {
      id: 'bmfsfj',
      name: 'Bundesministerium für Familie, Senioren, Frauen und Jugend',
      roles: ['CARRIER', 'FUNDER'],
    },
  );
  tables.add(
    'funders',
    { id: 'esf', name: 'Europäischer Sozialfonds', level: 'EUROPEAN' },
    {
      id: 'bmfsfj',
      name: 'Bundesministerium für Familie, Senioren, Frauen und Jugend',
      level: 'FEDERAL',
    },
    {
      id: 'hmsi',
      name: 'Hessisches Ministerium für Soziales und Integration',
      level: 'STATE',
    },
    {
      id: 'mkjfgfi',
      name: 'Ministerium für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration NRW',
      level: 'STATE',
    },
    {
      id: 'mags',
      name: 'Ministerium für Arbeit, Gesundheit und Soziales NRW',
      level: 'STATE',
    },
  );
  tables.add(
    'funding-lines',
    {
      id: 'sozialwirtschaft-integriert',
      name: 'Sozialwirtschaft integriert',
      funder_id: 'hmsi',
      counting: null,
    },
    {
      id: 'durchstarten',
      name: 'Durchstarten in Ausbildung und Arbeit',
      funder_id: 'mkjfgfi',
      counting: null,
    },
    {
      id: 'durchstarten-arbeit',
      name: 'Durchstarten in Ausbildung und Arbeit: Arbeit',
      funder_id: 'mags',
      counting: null,
    },
    {
      id: 'esf-stark-im-beruf',
      name: 'Stark im Beruf (ESF-Bundesprogramm)',
      funder_id: 'esf',
      counting: 'ESF_2014_2020',
    },
    {
      id: 'bund-stark-im-beruf',
      name: 'Stark im Beruf (Bundesmittel)',
      funder_id: 'bmfsfj',
      counting: null,
    },
  );
}
