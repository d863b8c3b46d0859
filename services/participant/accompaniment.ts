import { refuseForeign } from '@dienstweg/cohorts';
import { unauthorized } from '@dienstweg/kit';
import { purposeRequired, type Viewer } from '@dienstweg/protection';
import { grantOf } from '@dienstweg/schema/access';

const NEEDED = 'participations:read';

/**
 * Refuses to tell by a programme who accompanies its people, to whoever may not read of them: that they see none would
 * read as that there is nobody.
 */
export function refuseUnlessAccompanimentIsRead(viewer: Viewer, programme: string) {
  const verdict = grantOf(viewer.roles, viewer.purpose).judge([[NEEDED]]);
  if (verdict === 'PURPOSE_REQUIRED') throw purposeRequired('programme');
  if (verdict === 'DENIED')
    throw unauthorized(
      { EN: `programme: it takes ${NEEDED}.`, DE: `programme: Es braucht ${NEEDED}.` },
      { scopes: [[NEEDED]] },
    );
  refuseForeign(viewer, programme);
}
