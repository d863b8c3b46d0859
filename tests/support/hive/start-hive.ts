import { type Running, startProcess } from '../processes.ts';
import type { Environment, SeparateGraph } from '../separate.ts';

/** Starts Hive Gateway in front of services that run as processes of their own. */
export const startHive = ({ services }: SeparateGraph, environment: Environment): Promise<Running> => {
  const urls = Object.entries(services).map(([name, { url }]) => [`${name.toUpperCase()}_URL`, url]);
  return startProcess('tests/support/hive/main.ts', { ...environment, ...Object.fromEntries(urls) });
};
