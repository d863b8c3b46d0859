import { CodedError } from '@dienstweg/kit';

/** One question that costs more than any may. */
export const tooDear = (cost: number, most: number) =>
  new CodedError(
    'COST_LIMIT_EXCEEDED',
    {
      EN: `The question costs ${cost} points; ${most} are allowed. Ask for smaller pages or fewer fields.`,
      DE: `Die Frage kostet ${cost} Punkte; erlaubt sind ${most}. Bitte kleinere Seiten oder weniger Felder abfragen.`,
    },
    { told: { cost } },
  );

/** More questions of all than are answered at once. */
export const tooManyAtOnce = (told: { readonly cost?: number } = {}) =>
  new CodedError(
    'OVERLOADED',
    {
      EN: 'Too many questions are being answered. Ask again in a moment.',
      DE: 'Es werden gerade zu viele Fragen beantwortet. Bitte gleich noch einmal fragen.',
    },
    { headers: { 'retry-after': '1' }, told: { ...told, retryAfter: 1 } },
  );

/** A question of somebody who has spent the points of a minute. */
export const budgetExhausted = (cost: number, retryAfter: number) =>
  new CodedError(
    'BUDGET_EXHAUSTED',
    {
      EN: `The question costs ${cost} points, more than are left. Ask again after ${retryAfter} seconds.`,
      DE: `Die Frage kostet ${cost} Punkte, mehr als noch übrig sind. Bitte in ${retryAfter} Sekunden wieder fragen.`,
    },
    { headers: { 'retry-after': String(retryAfter) }, told: { cost, retryAfter } },
  );
