import { readConfig } from '@dienstweg/service';
import { demoKey } from '../../gateway/authentication/demo-key.ts';
import { demoToken } from '../../gateway/authentication/demo-tokens.ts';
import { type Asking, AUDITOR } from './viewers.ts';

/** The headers of a question by somebody; by the auditor, who sees everything, unless told. */
export async function headersOf(asking: Asking = AUDITOR): Promise<Record<string, string>> {
  const key = demoKey(readConfig().dataDir);
  const { roles, programmes, purpose, coach, speaks } = asking;
  const token = await demoToken(key, {
    roles: roles.join(),
    ...(programmes && { programmes: programmes.join() }),
    ...(purpose && { purpose }),
    ...(coach && { coach }),
  });
  const accepted = speaks && { 'accept-language': speaks };
  return { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...accepted };
}
