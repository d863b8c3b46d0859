import { supergraphOf } from './tests/gateway/conformance/supergraph.ts';
import { withArguments } from './tests/gateway/conformance/requires.ts';
import { isDeepStrictEqual } from 'node:util';
const suites: Record<string, any> = { withArguments };
const more = process.argv[2] ? await import(process.argv[2]) : {};
for (const [name, { services, questions }] of Object.entries({ ...suites, ...more } as any) as any) {
  try {
    const ask = supergraphOf(services);
    for (const [q, data, v] of questions) for (let i = 0; i < 2; i++) {
      let got: any; try { got = await ask(q, v); } catch (e: any) { got = { thrown: e.stack }; }
      if (got.errors || got.thrown || JSON.stringify(got.data) !== JSON.stringify(data)) console.log('BAD', name, i, q.replace(/\s+/g, ' '), '\n   got ', JSON.stringify(got).slice(0, 700), '\n   want', JSON.stringify(data));
      else console.log('ok', name, i);
    }
  } catch (e: any) { console.log('FAILED', name, e.stack); }
}
