import { type Config, isLoopback } from '@dienstweg/kit';
import express, { Router } from 'express';
import { z } from 'zod';
import { choices } from './choices.ts';
import { demoKey } from './demo-key.ts';
import { demoToken } from './demo-tokens.ts';

const bearer = z.strictObject({
  roles: z.string(),
  programmes: z.string().optional(),
  purpose: z.string().optional(),
  coach: z.string().optional(),
});

/** Where visitors of the demo become whom they like; elsewhere there are no choices, and no such door. */
export function demoDoor({ anonymous, dataDir }: Config): Router {
  const router = Router().get('/demo/choices.json', (_, response) => {
    response.json(anonymous ? choices : null);
  });
  if (!anonymous) return router;
  const key = demoKey(dataDir);
  return router.post('/demo/token', express.json({ limit: '10kb' }), async (request, response) => {
    try {
      if (!isLoopback(request.hostname)) throw new Error('Ask for demo tokens at an address of this machine.');
      const { data } = bearer.safeParse(request.body);
      if (!data) throw new Error('Expected texts: { roles, programmes?, purpose?, coach? }.');
      response.set('cache-control', 'no-store').json({ token: await demoToken(key, data) });
    } catch (error) {
      const { message } = error as Error;
      response.status(400).json({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
    }
  });
}
