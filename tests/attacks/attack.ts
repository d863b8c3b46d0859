import type { Target } from './target.ts';

/** An attack, by what it wants, with what a safe instance does instead. */
export interface Attack {
  readonly name: string;
  readonly expected: string;
  /** What was seen, and whether that is what a safe instance shows. */
  try(target: Target): Promise<Outcome>;
}

export interface Outcome {
  readonly isRepelled: boolean;
  readonly seen: string;
}

export interface Finding extends Outcome {
  readonly name: string;
  readonly expected: string;
}

/**
 * Tries one attack after the other; one that fails for another reason than that it was repelled has not been repelled.
 */
export async function* tryAll(attacks: readonly Attack[], target: Target): AsyncGenerator<Finding> {
  for (const attack of attacks) {
    const { name, expected } = attack;
    try {
      yield { name, expected, ...(await attack.try(target)) };
    } catch (error) {
      yield { name, expected, isRepelled: false, seen: `${(error as Error).name}: ${(error as Error).message}` };
    }
  }
}
