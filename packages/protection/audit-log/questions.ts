import type { ClientBase } from 'pg';

/** A question for numbers of people: the filter, which names nobody. */
export interface CountingQuestion {
  readonly where: object;
  readonly asOf: string;
  /** Ids of the programmes within which facts are read; null for all. */
  readonly programmes: readonly string[] | null;
}

/** Where the questions of one request are gathered, each once. */
export interface Questions {
  readonly questions: Map<string, CountingQuestion>;
}

/**
 * Puts on record that numbers of the people whom a cohort means are told in this request. The answer waits until it is
 * there.
 */
export function recordQuestion(question: CountingQuestion, { questions }: Questions) {
  questions.set(JSON.stringify(question), question);
}

/** A question as it is on record. */
export interface RecordedQuestion extends CountingQuestion {
  readonly at: Date;
  readonly subject: string;
  readonly roles: string[];
  readonly purpose: string | null;
  readonly requestId: string;
}

/** Every question for numbers of people from a day on, oldest first. */
export async function questionsSince(client: ClientBase, day: string): Promise<RecordedQuestion[]> {
  const { rows } = await client.query(
    `select at, subject, roles, purpose, request_id as "requestId", question->'programmes' as programmes,
       question->>'asOf' as "asOf", question->'where' as where
     from access_record, jsonb_array_elements(questions) question where day >= $1 order by id`,
    [day],
  );
  return rows;
}
