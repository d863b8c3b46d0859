import { describe, expect, test } from '@jest/globals';
import { textOfAnswer } from '../../gateway/execution/text-of-answer.ts';

describe('The text of an answer', () => {
  test.each([
    { data: { programmes: [{ name: 'Kassel' }], participant: null } },
    { data: null, errors: [{ message: 'Nobody.' }] },
    { errors: [{ message: 'Nothing.' }] },
    { data: {} },
  ])('is JSON: %j', (answer) => {
    const written = JSON.parse(JSON.stringify(answer));
    expect(JSON.parse(textOfAnswer(answer))).toEqual(written);
  });

  test('is all that is left of its data', () => {
    const answer = { data: { programmes: [{ name: 'Kassel' }], participant: null } };
    textOfAnswer(answer);
    expect(Object.values(answer.data)).toEqual([undefined, undefined]);
  });
});
