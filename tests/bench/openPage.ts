import type { Browser, CDPSession, Page } from '@playwright/test';
import { applyCondition, type Condition } from './conditions.ts';
import { timeAnswer } from './inPage/timeAnswer.ts';
import { type BenchWindow, type Expected, type PageRecord, watchPage } from './inPage/watch.ts';

/** A page in a browser that has seen nothing before. */
export interface OpenedPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** What came over the line since the page was opened; grows while it is open. */
  readonly traffic: Traffic;
  readonly close: () => Promise<void>;
}

interface Traffic {
  requests: number;
  bytes: number;
  /** Scripts alone, as they came over the line, with the time of their last byte by the system's clock. */
  scripts: { bytes: number; at: number }[];
  lastAt: number;
}

const viewport = { width: 1440, height: 900 };
export const nothingExpected: Expected = { charts: 1, marks: 1, until: null, press: null };

/** Opens an address cold under a condition, watched from its first moment on; does not wait for it. */
export async function openPage(
  browser: Browser,
  address: string,
  condition: Condition,
  expected: Expected = nothingExpected,
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = await countTraffic(session);
  await session.send('Performance.enable');
  await applyCondition(session, condition);
  // The compiler of these files wraps named functions in a helper that the page does not have.
  await page.addInitScript('globalThis.__name ??= (named) => named;');
  await page.addInitScript(watchPage, expected);
  await page.addInitScript(`globalThis.benchTimeAnswer = ${timeAnswer};`);
  await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
  return { page, session, traffic, close: () => context.close() };
}

async function countTraffic(session: CDPSession): Promise<Traffic> {
  const traffic: Traffic = { requests: 0, bytes: 0, scripts: [], lastAt: Date.now() };
  const kinds = new Map<string, string>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!/^https?:/.test(request.url)) return;
    // Some loaders ask for scripts as something else.
    kinds.set(requestId, /\.js($|\?)/.test(request.url) ? 'Script' : (type ?? 'Other'));
    traffic.requests += 1;
    traffic.lastAt = Date.now();
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!kinds.has(requestId)) return;
    traffic.bytes += encodedDataLength;
    traffic.lastAt = Date.now();
    if (kinds.get(requestId) === 'Script') {
      traffic.scripts.push({ bytes: encodedDataLength, at: traffic.lastAt });
    }
  });
  return traffic;
}

const recordOf = (page: Page): Promise<PageRecord> =>
  page.evaluate(() => (window as unknown as BenchWindow).benchRecord);

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Waits until the record says so; asks seldom, as asking takes the page's time.
 *
 * @returns The record as it then is, which may still not say so after the time is over.
 */
export async function waitForRecord(
  page: Page,
  isDone: (record: PageRecord) => boolean,
  timeoutMs: number,
): Promise<PageRecord> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const record = await recordOf(page);
    if (isDone(record) || Date.now() > end) return record;
    await sleep(200);
  }
}

/** Waits until for a while nothing has come over the line or kept the page busy, and no section is loading. */
export async function waitForQuiet({ page, traffic }: OpenedPage, quietMs = 1000): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    // A file from disk has no line: what it does is seen by its long tasks alone.
    const isLoading = await page.evaluate((quiet) => {
      const { start = 0, duration = 0 } =
        (window as unknown as BenchWindow).benchRecord.longTasks.at(-1) ?? {};
      return (
        document.readyState !== 'complete' ||
        performance.now() < Math.max(start + duration, 1) + quiet ||
        document.querySelector('[aria-busy="true"]') !== null
      );
    }, quietMs);
    if (!isLoading && Date.now() - traffic.lastAt >= quietMs) return;
    if (Date.now() > end) throw new Error(`${page.url()} is still loading after a minute`);
    await sleep(200);
  }
}
