import { grantOf } from '@dienstweg/schema/access';
import type { RequestContext } from '../http/endpoint.ts';

/** Whether who asks may read the schema, and send documents that are not stored. */
export const isDeveloper = ({ viewer }: Pick<RequestContext, 'viewer'>) =>
  grantOf(viewer.roles, viewer.purpose).has('schema:read');
