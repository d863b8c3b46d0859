import { appendFile, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Anchored } from '@dienstweg/protection';
import { z } from 'zod';

/** A hash that is kept where whoever owns the databases cannot alter it. */
export interface ServiceAnchor extends Anchored {
  readonly service: string;
}

const anchored = z.object({
  service: z.string(),
  record: z.enum(['access', 'change']),
  day: z.iso.date(),
  entry: z.int(),
  hash: z.string(),
});

const isFile = (place: string) => place.startsWith('file:');

/** What was written down so far, one JSON object a line; nothing where there is nothing yet. */
export async function readAnchors(place: string): Promise<ServiceAnchor[]> {
  const text = isFile(place) ? await textOfFile(fileURLToPath(place)) : await textAt(place);
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line, index) => {
    const { data } = anchored.safeParse(JSON.parse(line));
    if (!data) throw new Error(`Line ${index + 1} of AUDIT_ANCHOR_URL is no hash that was written down.`);
    return data;
  });
}

export async function writeAnchors(place: string, anchors: readonly ServiceAnchor[]): Promise<void> {
  const lines = anchors.map((each) => `${JSON.stringify(each)}\n`).join('');
  if (isFile(place)) return appendFile(fileURLToPath(place), lines);
  const headers = { 'content-type': 'application/jsonl' };
  await answered(await fetch(place, { method: 'POST', headers, body: lines }));
}

const textOfFile = (path: string) =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? '' : Promise.reject(error),
  );

async function textAt(url: string): Promise<string> {
  const response = await fetch(url);
  return response.status === 404 ? '' : answered(response);
}

async function answered(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`AUDIT_ANCHOR_URL answered with status ${response.status}.`);
  return response.text();
}
