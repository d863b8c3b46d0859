import { HeaderMap } from '@apollo/server';
import { TOO_LARGE } from '@dienstweg/kit';
import { GraphQLError } from 'graphql';

/** Codes with which the door turns requests away. */
export type RefusalCode = 'INTROSPECTION_DISABLED' | 'COST_LIMIT_EXCEEDED' | 'BUDGET_EXHAUSTED' | 'OVERLOADED';

function refused(code: RefusalCode, status: number, message: string, more = {}, headers: [string, string][] = []) {
  const extensions: Record<string, unknown> = { code, ...more, http: { status, headers: new HeaderMap(headers) } };
  return new GraphQLError(message, { extensions });
}

export const introspectionDisabled = () =>
  refused('INTROSPECTION_DISABLED', 403, 'The schema is shown to developers only.');

export const tooExpensive = (cost: number, most: number) =>
  refused(
    'COST_LIMIT_EXCEEDED',
    400,
    `The question costs ${cost} points; ${most} are allowed. Ask for smaller pages or fewer fields.`,
    { cost },
  );

export const answerTooLarge = () => refused('COST_LIMIT_EXCEEDED', 400, TOO_LARGE);

export const overloaded = (cost: number) =>
  refused('OVERLOADED', 503, 'Too many questions are being answered. Ask again in a moment.', { cost, retryAfter: 1 }, [
    ['retry-after', '1'],
  ]);

export const budgetExhausted = (cost: number, wait: number) =>
  refused(
    'BUDGET_EXHAUSTED',
    429,
    `The question costs ${cost} points, more than are left. Ask again after ${wait} seconds.`,
    { cost, retryAfter: wait },
    [['retry-after', String(wait)]],
  );
