import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

const self = ["'self'"];
const directives = {
  defaultSrc: self,
  baseUri: self,
  formAction: self,
  frameAncestors: ["'none'"],
  fontSrc: ["'self'", 'data:'],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  styleSrc: ["'self'", "'unsafe-inline'"], // GraphiQL's editor sets styles by script
};

/**
 * The headers that keep browsers careful, as helmet sets them. They are the same with each answer, and so are asked for
 * once.
 */
export const CAREFUL: Readonly<OutgoingHttpHeaders> = carefulHeaders();

function carefulHeaders(): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet({ contentSecurityPolicy: { useDefaults: false, directives }, xFrameOptions: { action: 'deny' } })(
    request,
    response,
    () => undefined,
  );
  return response.getHeaders();
}
