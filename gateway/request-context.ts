import type { AskGraph } from '@dienstweg/kit';
import type { CallerIdentity, Disputed } from '@dienstweg/protection';

/** A request whose sender is known. */
export interface Authenticated extends CallerIdentity {
  /** No service is waited for after this, in milliseconds of `performance.now()`: the clock may be set. */
  readonly deadline: number;
  /** Which of the values that services answer are disputed. */
  readonly disputed: Disputed[];
}

/** What goes with one request through the gateway. */
export interface RequestContext extends Authenticated {
  /** How a service that is asked may ask the graph in turn, for the same viewer. */
  readonly askGraph: AskGraph;
}
