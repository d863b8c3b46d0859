import type { Viewer } from '@dienstweg/protection';
import { readConfig } from '@dienstweg/service';
import { AUDITOR } from '@dienstweg/service/testing';
import { demoKey } from '../../gateway/authentication/demo-key.ts';
import { demoToken } from '../../gateway/authentication/demo-tokens.ts';

/** Who asks in a test: with these roles, for all programmes and without a purpose unless told. */
export type Asking = Pick<Viewer, 'roles'> & Partial<Viewer>;

/** Whoever may count people, and see none. */
export const STATISTICIAN: Asking = { roles: ['statistics'] };

/** The headers of a question by somebody; by the auditor, who sees everything, unless told. */
export async function headersOf(asking: Asking = AUDITOR): Promise<Record<string, string>> {
  const key = demoKey(readConfig().dataDir);
  const { roles, programmes, purpose, coach } = asking;
  const token = await demoToken(key, {
    roles: roles.join(),
    ...(programmes && { programmes: programmes.join() }),
    ...(purpose && { purpose }),
    ...(coach && { coach }),
  });
  return { 'content-type': 'application/json', authorization: `Bearer ${token}` };
}
