import { services, visitServices } from '@dienstweg/catalogue';
import type { RunningService } from '@dienstweg/service';
import { runCommand } from '../run-command.ts';
import { confirm } from './confirm.ts';
import { erasable, erase } from './erase.ts';
import { personalDataOf } from './export.ts';
import { readable } from './readable.ts';

const usage = `npm run person -- export NUMBER [--json]
  prints everything that is kept about a person, to be read or as JSON
npm run person -- erase NUMBER [--yes]
  restricts a person's data at once, and anonymises them unless a grant has them kept; says what that changes and asks,
  unless --yes says so`;

await runCommand({
  usage,
  options: { json: { type: 'boolean' }, yes: { type: 'boolean' } },
  read({ values: { json = false, yes = false }, positionals: [right, number = '', ...others] }): Asked | undefined {
    const isKnown = right === 'export' || right === 'erase';
    return isKnown && /^[1-9]\d{0,8}$/.test(number) && others.length === 0
      ? { right, number: Number(number), json, yes }
      : undefined;
  },
  async carryOut(asked) {
    await using opened = new AsyncDisposableStack();
    const running = await visitServices(services, opened);
    // Awaited here: the services are open until then.
    return await (asked.right === 'export' ? exported(asked, running) : erased(asked, running));
  },
});

interface Asked {
  readonly right: string;
  readonly number: number;
  readonly json: boolean;
  readonly yes: boolean;
}

async function exported({ number, json }: Asked, running: RunningService[]): Promise<number> {
  const data = await personalDataOf(number, running);
  if (!data) return unknown(number);
  console.log(json ? JSON.stringify(data, null, 2) : readable(data));
  return 0;
}

async function erased({ number, yes }: Asked, running: RunningService[]): Promise<number> {
  if (!yes) {
    const change = await erasable(number, running);
    if (!change) return unknown(number);
    if (!(await confirm(number, change))) return unconfirmed();
  }
  const erasure = await erase(number, running);
  if (erasure.state === 'UNKNOWN') return unknown(number);
  if (erasure.state === 'RETAINED') {
    console.error(
      `Eingeschränkt, nicht gelöscht: Wegen einer Zuwendung darf erst ab dem ${erasure.until} gelöscht werden.\n` +
        `Restricted, not erased: a grant has the data kept. Ask again on ${erasure.until}, ` +
        'the first day on which they may be erased.',
    );
    return 1;
  }
  const changed = Object.entries(erasure.changed).map(([table, rows]) => `${table}: ${rows}`);
  console.log(`Gelöscht. Erased. ${changed.join(', ') || 'Nothing was left to change.'}`);
  return 0;
}

function unconfirmed(): number {
  console.error('Nichts wurde geändert. Nothing was changed. In a script, --yes answers.');
  return 1;
}

function unknown(number: number): number {
  console.error(`Niemand hat die Nummer ${number}. Nobody has the number ${number}.`);
  return 1;
}
