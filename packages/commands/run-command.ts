import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** A command of the shell. */
interface Command<O extends Options, Asked> {
  readonly usage: string;
  readonly options: O;
  /** What the command line asks for; undefined where it is wrong. */
  read(line: ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>>): Asked | undefined;
  /** Does it, and answers with the exit code: 1 where something was refused or found wrong. */
  carryOut(asked: Asked): Promise<number>;
}

/**
 * Runs the command that this process was started for; it exits with 2 where the command line is wrong, or nothing could
 * be done.
 */
export async function runCommand<const O extends Options, Asked>(command: Command<O, Asked>) {
  try {
    process.exitCode = await command.carryOut(askedOf(command));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}

function askedOf<O extends Options, Asked>({ usage, options, read }: Command<O, Asked>): Asked {
  let asked: Asked | undefined;
  try {
    asked = read(parseArgs({ args: process.argv.slice(2), options, allowPositionals: true }));
  } catch {
    // An option that there is not is told by the usage as well.
  }
  if (asked === undefined) throw new Error(usage);
  return asked;
}
