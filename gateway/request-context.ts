import type { AskGraph } from '@dienstweg/kit';
import type { CallerIdentity, Disputed } from '@dienstweg/protection';
import type { Waiting } from './execution/Waiting.ts';

/** Somebody who asks, known and waiting. */
export interface Asker {
  /** Services in this process are told who asks by this value, which nobody alters. */
  readonly caller: Readonly<CallerIdentity>;
  /** No service is waited for after this, in milliseconds of `performance.now()`: the clock may be set. */
  readonly deadline: number;
  /** Says when the client has hung up, and then no service is waited for either. */
  readonly client: Waiting;
  /** Which of the values that services answer are disputed. */
  readonly disputed: Disputed[];
}

/** What goes with one request through the gateway. */
export interface RequestContext extends Asker {
  /** How a service that is asked may ask the graph in turn, for the same viewer. */
  readonly askGraph: AskGraph;
}
