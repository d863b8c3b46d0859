import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file of so many rows below a header. */
export interface BenchFile {
  header: string;
  rows: number;
  row: (number: number) => string;
}

const one = (header: string, row: string): BenchFile => ({ header, rows: 1, row: () => row });
const person = (number: number, people: number) => ((number - 1) % people) + 1;
const day = (number: number) =>
  `2${String((number % 8) + 16).padStart(3, '0')}-${String((number % 12) + 1).padStart(2, '0')}-01`;

/** What each service is given: first what the others refer to, then a folder per service. */
export const folders = (people: number): Record<string, Record<string, BenchFile>> => ({
  'what they refer to': {
    programmes: one('id,name', 'p,Programme'),
    funders: one('id,name,level', 'f,Funder,STATE'),
    'funding-lines': one('id,name,funder_id', 'l,Line,f'),
    grants: one(
      'id,reference,programme_id,funding_line_id,approved_on,from_on,until_on,awarded',
      'g,G-1,p,l,2015-12-01,2016-01-01,2030-12-31,9000000000000',
    ),
    employers: one('id,name', 'e,Employer'),
    establishments: one('id,name,employer_id,sector', 'e,Employer,e,KITA'),
    courses: one('id,title,programme_id,exam_required,inverse', 'c,Course,p,false,false'),
    'course-runs': one('id,course_id,programme_id,number', 'r,c,p,1'),
  },
  participant: {
    participants: {
      header:
        'id,birth_date,sex,postal_code,ags,first_language,nationality,' +
        'child_birth_years,single_parent,education,registered_on',
      rows: people,
      row: (n) =>
        `${n},19${(n % 30) + 70}-0${(n % 9) + 1}-15,FEMALE,34117,06611,ar,SY,` +
        `2012|2015,${n % 3 === 0},ISCED_3_4,2018-01-01`,
    },
    'labour-statuses': {
      header: 'id,participant_id,kind,held_from',
      rows: people,
      row: (n) => `ls-${n},${n},UNEMPLOYED,${day(n)}`,
    },
    participations: {
      header:
        'id,participant_id,programme_id,applied_on,admitted_on,entered_on,left_on,' +
        'exit_reason,entry_age,entry_german_level',
      rows: people,
      row: (n) => `pa-${n},${n},p,2018-01-01,15.01.2018,01.02.2018,${n % 2 ? '2019-03-31,COMPLETED' : ','},31,B1`,
    },
  },
  course: {
    enrolments: {
      header: 'id,participant_id,run_id,requested_on,state,confirmed_on,attended_from',
      rows: people,
      row: (n) => `en-${n},${n},r,2018-02-01,ATTENDING,2018-02-10,2018-03-01`,
    },
    attendances: {
      header: 'id,enrolment_id,held_on,kind',
      rows: 3 * people,
      row: (n) => `at-${n},en-${person(n, people)},2018-03-0${1 + Math.ceil(n / people)},PRESENT`,
    },
  },
  employer: {
    placements: {
      header: 'id,participant_id,programme_id,kind,establishment_id,employer_id,agreed_on,started_on,permanent',
      rows: people,
      row: (n) => `pl-${n},${n},p,EMPLOYMENT_INSURED,e,e,2019-04-01,2019-05-01,true`,
    },
  },
  funding: {
    expenditures: {
      header: 'id,grant_id,receipt,spent_on,amount,category,eligible',
      rows: 2 * people,
      row: (n) => `ex-${n},g,R-${n},2019-05-01,${n},STAFF,true`,
    },
  },
});

/** Writes the files into a folder. */
export async function write(folder: string, files: Record<string, BenchFile>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, file] of Object.entries(files))
    await pipeline(Readable.from(blocksOf(file)), createWriteStream(join(folder, `${name}.csv`)));
}

function* blocksOf({ header, rows, row }: BenchFile) {
  yield `${header}\n`;
  for (let first = 1; first <= rows; first += 1000)
    yield Array.from({ length: Math.min(1000, rows - first + 1) }, (_, at) => `${row(first + at)}\n`).join('');
}
