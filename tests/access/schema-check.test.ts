import { parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { accessProblemsOf, criteriaProblemsOf } from '../../schema/access/index.ts';
import { filterSdl, sdlOf, subgraphs } from '../../schema/subgraphs.ts';

const services = subgraphs.map((name) => sdlOf(name));

/** What the check says of a filter to which something was added behind the beginning of an input. */
const problemsWith = (input: string, added: string) =>
  criteriaProblemsOf(parse(filterSdl().replace(new RegExp(`(input ${input}\\b[^{]*\\{)`), `$1\n${added}`)), services);

describe('The schema check refuses', () => {
  test('a field of a person of which nobody said who may see it', () => {
    const sdl = print(sdlOf('participant')).replace(/(type Participant [^{]*\{)/, '$1\n"Hobbies." hobbies: [String!]');
    expect(accessProblemsOf(parse(sdl))).toEqual(['Participant.hobbies has neither @access nor @open.']);
  });

  test('a criterion of which is not said who may ask by it, what it reads and how it is said', () => {
    expect(problemsWith('PersonCriteria', '"Hobbies." hobbies: [String!]')).toEqual([
      'PersonCriteria.hobbies has neither @access nor @open.',
      'PersonCriteria.hobbies has no @words for the sentence that it is said in.',
      'PersonCriteria.hobbies has no @reads for the fields that it reads.',
    ]);
    expect(problemsWith('ExamCriteria', '"Result." result: String')).toEqual([
      'ExamCriteria.result has neither @reads nor @open.',
    ]);
  });

  test('a criterion that asks more than it takes the right to', () => {
    const words = '@words(en: "first language {}", de: "Erstsprache {}")';
    const language = `"Language." language: String @reads(fields: "Participant.firstLanguage") ${words}`;
    expect(problemsWith('EnrolmentCriteria', `${language} @access(scopes: [["enrolments:read"]])`)).toEqual([
      'EnrolmentCriteria.language reads Participant.firstLanguage, which takes identity:read: it has to take it too.',
    ]);
    expect(problemsWith('PlacementCriteria', language)).toEqual([
      'PlacementCriteria.language reads Participant.firstLanguage, which takes identity:read: it has to take it too.',
    ]);
    expect(problemsWith('EnrolmentCriteria', `${language} @access(scopes: [["identity:read"]])`)).toEqual([]);
  });

  test('a criterion that reads what the graph does not have', () => {
    const shoeSize = '"Size." shoeSize: Int @open @reads(fields: "Participant.shoeSize") @words(en: "{}", de: "{}")';
    expect(problemsWith('PersonCriteria', shoeSize)).toEqual([
      'PersonCriteria.shoeSize reads Participant.shoeSize, which the graph does not have.',
    ]);
  });

  test('a criterion that takes a right which does not exist', () => {
    const size = `"Sex." shoe: Int @access(scopes: [["shoes:read"]]) @reads(fields: "Participant.sex")
      @words(en: "{}", de: "{}")`;
    expect(problemsWith('PersonCriteria', size)).toContain('PersonCriteria.shoe: there is no scope shoes:read.');
  });
});
