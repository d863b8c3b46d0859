import type { IncomingHttpHeaders } from 'node:http';
import { badUserInput, forbidden } from '@dienstweg/kit';
import { type Config, isLoopback } from '@dienstweg/service';
import { Router } from 'express';
import { z } from 'zod';
import { choices } from '../authentication/choices.ts';
import { demoKey } from '../authentication/demo-key.ts';
import { demoToken } from '../authentication/demo-tokens.ts';
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
    if (!isLoopback(request.hostname)) throw elsewhere();
    if (isFromElsewhere(request.headers)) throw foreignPage();
    const { data } = bearer.safeParse(await bodyOf(request));
    if (!data) throw noBearer();
    const token = await demoToken(key, data);
    response.set('cache-control', 'no-store').json({ token });
  });
}

/** Whether a page of another origin asks: whichever may read answers must not become whom it likes. */
const isFromElsewhere = ({ origin, host, 'sec-fetch-site': site = 'none' }: IncomingHttpHeaders) =>
  (origin !== undefined && URL.parse(origin)?.host !== host) || !['same-origin', 'none'].includes(site.toString());

const elsewhere = () =>
  badUserInput({
    EN: 'Ask for demo tokens at an address of this machine.',
    DE: 'Demo-Token gibt es nur an einer Adresse dieses Rechners.',
  });
const foreignPage = () =>
  forbidden({ EN: 'Demo tokens are for the page of the demo.', DE: 'Demo-Token sind für die Seite der Demo.' });
const noBearer = () =>
  badUserInput({
    EN: 'Expected texts: { roles, programmes?, purpose?, coach? }.',
    DE: 'Erwartet werden Texte: { roles, programmes?, purpose?, coach? }.',
  });
