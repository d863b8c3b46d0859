import type { IncomingHttpHeaders } from 'node:http';
import { type Config, isLoopback } from '@dienstweg/service';
import { Router } from 'express';
import { z } from 'zod';
import { choices } from '../authentication/choices.ts';
import { demoKey } from '../authentication/demo-key.ts';
import { demoToken } from '../authentication/demo-tokens.ts';
import { Refused } from '../refused.ts';
import { bodyOf } from './body.ts';

const bearer = z.strictObject({
  roles: z.string(),
  programmes: z.string().optional(),
  purpose: z.string().optional(),
  coach: z.string().optional(),
});

/** Lets visitors of the demo choose who they are, and gives them a token; elsewhere there is neither. */
export function demoLogin({ anonymous, dataDir }: Config): Router {
  const router = Router().get('/demo/choices.json', (_, response) => {
    response.json(anonymous ? choices : null);
  });
  if (!anonymous) return router;
  const key = demoKey(dataDir);
  return router.post('/demo/token', async (request, response) => {
    if (!isLoopback(request.hostname)) throw wrong('Ask for demo tokens at an address of this machine.');
    if (isFromElsewhere(request.headers))
      throw new Refused(403, 'Demo tokens are for the page of the demo.', 'FORBIDDEN');
    const { data } = bearer.safeParse(await bodyOf(request));
    if (!data) throw wrong('Expected texts: { roles, programmes?, purpose?, coach? }.');
    const token = await demoToken(key, data).catch(({ message }: Error) => Promise.reject(wrong(message)));
    response.set('cache-control', 'no-store').json({ token });
  });
}

/** Whether a page of another origin asks: whichever may read answers must not become whom it likes. */
const isFromElsewhere = ({ origin, host, 'sec-fetch-site': site = 'none' }: IncomingHttpHeaders) =>
  (origin !== undefined && URL.parse(origin)?.host !== host) || !['same-origin', 'none'].includes(site.toString());

const wrong = (message: string) => new Refused(400, message, 'BAD_USER_INPUT');
