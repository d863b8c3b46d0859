import { describe, expect, test } from '@jest/globals';
import { neighboursOf, withoutCondition } from '../../sets/neighbours.ts';

describe('The neighbours of a filter', () => {
  test('of everyone are none', () => {
    expect(neighboursOf({})).toEqual([]);
  });

  test('leave out a condition, or one of several values', () => {
    expect(neighboursOf({ participant: { sex: ['FEMALE', 'MALE'], age: { min: 80 } } })).toEqual([
      {},
      { participant: { age: { min: 80 } } },
      { participant: { sex: ['MALE'], age: { min: 80 } } },
      { participant: { sex: ['FEMALE'], age: { min: 80 } } },
      { participant: { sex: ['FEMALE', 'MALE'] } },
      { participant: { sex: ['FEMALE', 'MALE'], age: {} } },
    ]);
  });

  test('leave out a part of an and, an or and a not, and go into each', () => {
    const [german, certified] = [{ participant: { germanAtLeast: 'B1' } }, { course: { certified: {} } }];
    expect(neighboursOf({ all: [german, { not: certified }] })).toEqual([
      {},
      { all: [{ not: certified }] },
      { all: [{}, { not: certified }] },
      { all: [german] },
      { all: [german, {}] },
    ]);
  });

  test('leave out one thing of what was said of programmes, not one of the ids it means', () => {
    const leaf = { placed: {}, programmes: ['whole', 'part'] };
    const neighbours = [{}, { employer: { programmes: ['whole', 'part'] } }, { employer: { placed: {} } }];
    expect(neighboursOf({ employer: leaf })).toEqual(neighbours);
    const fewerSaid = { [JSON.stringify(leaf)]: [['whole'], ['whole', 'part', 'other']] };
    expect(neighboursOf({ employer: leaf }, fewerSaid)).toEqual([
      ...neighbours,
      { employer: { placed: {}, programmes: ['whole'] } },
      { employer: { placed: {}, programmes: ['whole', 'part', 'other'] } },
    ]);
  });

  test('leave out a condition with all its values, where values are not left out one by one', () => {
    const [certified, aged] = [
      { course: { certified: { kind: ['LANGUAGE', 'MEASURE'] } } },
      { participant: { age: { min: 80 } } },
    ];
    expect(withoutCondition({ any: [certified, aged] })).toEqual([
      {},
      { any: [aged] },
      { any: [{}, aged] },
      { any: [{ course: { certified: {} } }, aged] },
      { any: [certified] },
      { any: [certified, {}] },
      { any: [certified, { participant: { age: {} } }] },
    ]);
  });

  test('keep a distance and its place together', () => {
    expect(neighboursOf({ participant: { livesWithin: { km: 10, ofPostalCode: '34117' } } })).toEqual([{}]);
    expect(neighboursOf({ participant: { livesBeyond: { km: 20, of: ['SITE', 'VACANCY'] } } })).toEqual([
      {},
      { participant: { livesBeyond: { km: 20, of: ['VACANCY'] } } },
      { participant: { livesBeyond: { km: 20, of: ['SITE'] } } },
    ]);
  });
});
