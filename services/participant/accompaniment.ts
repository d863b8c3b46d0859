import { unauthorized } from '@dienstweg/kit';
import { purposeRequired, type Viewer } from '@dienstweg/protection';
import { grantOf } from '@dienstweg/schema/access';

const NEEDED = 'participations:read';

/**
 * Refuses to tell by a programme who accompanies its people, to whoever may not read of them: that they see none would
 * read as that there is nobody.
 */
export function refuseUnlessAccompanimentIsRead({ roles, purpose, programmes }: Viewer, programme: string) {
  const verdict = grantOf(roles, purpose).judge([[NEEDED]]);
  if (verdict === 'PURPOSE_REQUIRED') throw purposeRequired('programme');
  if (verdict === 'DENIED')
    throw unauthorized(
      { EN: `programme: it takes ${NEEDED}.`, DE: `programme: Es braucht ${NEEDED}.` },
      { scopes: [[NEEDED]] },
    );
  if (programmes?.includes(programme) === false)
    throw unauthorized({ EN: 'programme: the token is not for it.', DE: 'programme: Das Token gilt nicht dafür.' });
}
