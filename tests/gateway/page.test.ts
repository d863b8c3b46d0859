import { existsSync } from 'node:fs';
import { decodeJwt } from 'jose';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endProcesses, type Running, startProcess } from '../support/processes.ts';
import { environmentWithPeople } from '../support/separate.ts';

const executablePath = '/usr/bin/chromium';
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe('GraphiQL in a browser', () => {
  let graph: Running;
  let browser: Browser;
  let page: Page;
  const requested: URL[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    if (!existsSync(executablePath))
      throw new Error('This test needs Chromium: apt-get install -y --no-install-recommends chromium');
    graph = await startProcess('gateway/main.ts', { ...(await environmentWithPeople()), DEMO: 'on' });
    browser = await chromium.launch({ executablePath, args: flags });
    page = await browser.newPage();
    page.on('request', (request) => requested.push(new URL(request.url())));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(graph.url);
  });

  afterAll(async () => {
    await browser?.close();
    await endProcesses();
  });

  test('offers every example document as a tab', async () => {
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    expect(await tabs.allInnerTexts()).toEqual(
      expect.arrayContaining(['CaseList', 'ParticipantJourney', 'ProgrammeOverview']),
    );
  });

  test('answers a visitor who chose no role what the first tab asks', async () => {
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'WhoIsInTraining' }).waitFor();
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.locator('.result-window', { hasText: '"inTraining"' }).waitFor();
    expect(await page.locator('.result-window').textContent()).not.toContain('errors');
  });

  test('runs an example as whoever is chosen, for the purpose of that role', async () => {
    await page.getByRole('tab', { name: 'CaseList' }).click();
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'CaseList' }).waitFor();
    await page.getByLabel('Role · Rolle').selectOption('Caseworker · Fallmanagement');
    await page.getByLabel('Programme · Programm').selectOption('Sozialwirtschaft integriert');
    const asked = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url() === `${graph.url}/graphql`,
    );
    await page.getByRole('button', { name: /execute query/i }).click();
    const { authorization = '' } = (await asked).headers();
    expect(decodeJwt(authorization.replace('Bearer ', ''))).toMatchObject({
      roles: ['caseworker', 'developer'],
      programmes: ['kassel'],
      purpose: 'casework',
    });
    await page.locator('.result-window', { hasText: '"participants"' }).waitFor();
    expect(await page.locator('.result-window').textContent()).not.toContain('errors');
  });

  test('asks a published question as whoever only counts', async () => {
    await page.getByRole('tab', { name: 'WhoTakesPart' }).click();
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'WhoTakesPart' }).waitFor();
    await page.getByLabel('Role · Rolle').selectOption('Statistics · Statistikstelle');
    await page.getByLabel('Programme · Programm').selectOption('');
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.locator('.result-window', { hasText: '"ROUNDED"' }).waitFor();
    expect(await page.locator('.result-window').textContent()).not.toContain('errors');
  });

  test('shows the answer beside the question where there is room, and below it where there is not', async () => {
    const place = async (part: string) => (await page.locator(part).boundingBox())!;
    const laidOut = async (width: number) => {
      await page.setViewportSize({ width, height: 800 });
      const [question, answer, header] = [
        await place('.graphiql-editors'),
        await place('.graphiql-response'),
        await page.locator('header').evaluate(({ scrollWidth }) => scrollWidth),
      ];
      return { beside: answer.x > question.x, below: answer.y > question.y, fits: header <= width };
    };
    expect(await laidOut(420)).toEqual({ beside: false, below: true, fits: true });
    expect(await laidOut(1400)).toEqual({ beside: true, below: false, fits: true });
  });

  test.each(['light', 'dark'] as const)('is %s throughout where the system is', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const [around, within] = await page.evaluate<string[]>(
      "['body', '.graphiql-container'].map((part) => getComputedStyle(document.querySelector(part)).backgroundColor)",
    );
    expect(around).toBe(within);
  });

  test('links Apollo Sandbox for this endpoint', async () => {
    const link = await page.getByRole('link', { name: 'Open in Apollo Sandbox' }).getAttribute('href');
    expect(new URL(link ?? '').searchParams.get('endpoint')).toBe(`${graph.url}/graphql`);
  });

  test('asks nobody but this machine, and nothing that the page may not', async () => {
    const hosts = requested.filter(({ protocol }) => protocol.startsWith('http')).map(({ origin }) => origin);
    expect([...new Set(hosts)]).toEqual([graph.url]);
    expect(complaints).toEqual([]);
  });
});
