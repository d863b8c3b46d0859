import { type AskGraph, conflict, type GraphAnswer, notFound, subgraphUnavailable } from '@dienstweg/kit';
import type { Disclosure } from '@dienstweg/schema/disclosure';

/** Both values of an indicator with the version of the rules that they were counted by. */
export interface Values {
  readonly version: number;
  readonly strict: number;
  readonly declared: number;
}

const VALUES = `query ValuesOfIndicator($indicator: ID!, $asOf: Date!) {
  targetIndicator(id: $indicator) {
    version
    strict(asOf: $asOf) { people { count disclosure } }
    declared(asOf: $asOf) { people { count disclosure } }
  }
}`;

interface Counted {
  readonly people: { readonly count: number; readonly disclosure: Disclosure } | null;
}
interface Data {
  readonly targetIndicator: {
    readonly version: number;
    readonly strict: Counted | null;
    readonly declared: Counted | null;
  } | null;
}

/**
 * Counts the people of an indicator; null where the reader must not be told exactly. Their facts lie with other
 * services, and the client's word is not taken for them: so the graph is asked, as the reader could ask it. CONFLICT
 * where a rule cannot be read.
 */
export async function valuesOf(askGraph: AskGraph, indicator: string, asOf: string): Promise<Values | null> {
  const answer = await askGraph({ query: VALUES, variables: { indicator, asOf } });
  refuseSilence(answer);
  refuseUnreadable(answer);
  const { targetIndicator: found } = (answer.data ?? {}) as Data;
  if (!found)
    throw notFound({
      EN: `indicator: there is no indicator ${indicator}.`,
      DE: `indicator: Es gibt keinen Indikator ${indicator}.`,
    });
  const [strict, declared] = [found.strict?.people?.count, found.declared?.people?.count];
  const isExact = (cohort: Counted | null) => cohort?.people?.disclosure === 'EXACT';
  if (strict == null || declared == null || !isExact(found.strict) || !isExact(found.declared)) return null;
  return { version: found.version, strict, declared };
}

function refuseSilence({ errors = [] }: GraphAnswer) {
  const silent = errors.find(({ extensions }) => extensions?.code === 'UNAVAILABLE');
  if (silent) throw subgraphUnavailable(String(silent.extensions?.service));
}

function refuseUnreadable({ errors = [] }: GraphAnswer) {
  const unreadable = errors.find(({ extensions }) => extensions?.code === 'CONFLICT');
  if (unreadable) throw conflict({ EN: unreadable.message, DE: unreadable.message });
}
