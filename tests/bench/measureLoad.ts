import type { Browser } from '@playwright/test';
import type { Condition } from './conditions.ts';
import type { Expected } from './inPage/watch.ts';
import type { Sample } from './medians.ts';
import { openPage, waitForQuiet, waitForRecord } from './openPage.ts';

/**
 * One opening of a page. Times are milliseconds since the navigation began; bytes and requests are
 * what came over the line until it was quiet.
 */
export type LoadSample = Sample<
  | 'bytes'
  | 'requests'
  | 'documentEnd'
  | 'firstPaint'
  | 'largestPaint'
  | 'chartsFrame'
  | 'charts'
  | 'until'
  | 'scriptsEnd'
  | 'blocking'
  | 'shift'
  | 'heap'
  | 'scriptWork'
  | 'styleWork'
  | 'layoutWork'
>;

/** Blocking counts until then, or until the charts stand if that is later. */
const blockingUntilMs = 5000;

/** Opens a page cold and measures it until it is quiet. */
export async function measureLoad(
  browser: Browser,
  address: string,
  condition: Condition,
  expected: Expected,
): Promise<LoadSample> {
  const opened = await openPage(browser, address, condition, expected);
  const { page, session, traffic, close } = opened;
  try {
    const isThere = (time: number | null, isWanted: boolean) => !isWanted || time !== null;
    await waitForRecord(
      page,
      ({ charts, until }) =>
        isThere(charts, expected.charts > 0) && isThere(until, expected.until !== null),
      60_000,
    );
    await page.waitForFunction((end) => performance.now() > end, blockingUntilMs, { polling: 500 });
    await waitForQuiet(opened);
    const record = await waitForRecord(page, () => true, 0);
    const { documentEnd, scriptsEnd } = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      const scripts = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'));
      const ends = scripts.map((one) => (one as PerformanceResourceTiming).responseEnd);
      return {
        documentEnd: (navigation as PerformanceNavigationTiming | undefined)?.responseEnd ?? null,
        scriptsEnd: ends.length === 0 ? null : Math.max(...ends),
      };
    });
    // Work first: collecting what is left over is not the page's.
    const work = await metricsOf(session);
    await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heap = null } = await metricsOf(session);
    const until = Math.max(blockingUntilMs, record.charts ?? 0);
    return {
      bytes: traffic.bytes,
      requests: traffic.requests,
      documentEnd,
      firstPaint: record.firstPaint,
      largestPaint: record.largestPaint,
      chartsFrame: record.chartsFrame,
      charts: record.charts,
      until: record.until,
      scriptsEnd,
      blocking: blockingOf(record.longTasks, until),
      shift: record.shift,
      heap,
      scriptWork: inMilliseconds(work.ScriptDuration),
      styleWork: inMilliseconds(work.RecalcStyleDuration),
      layoutWork: inMilliseconds(work.LayoutDuration),
    };
  } finally {
    await close();
  }
}

const inMilliseconds = (seconds: number | undefined) =>
  seconds === undefined ? null : seconds * 1000;

/** What long tasks take beyond 50 ms each, of those that began until then. */
export const blockingOf = (
  tasks: readonly { readonly start: number; readonly duration: number }[],
  untilMs: number,
): number =>
  tasks
    .filter(({ start, duration }) => start < untilMs && duration > 50)
    .reduce((sum, { duration }) => sum + duration - 50, 0);

type Metrics = Readonly<Partial<Record<string, number>>>;

async function metricsOf(session: {
  send(method: 'Performance.getMetrics'): Promise<{ metrics: { name: string; value: number }[] }>;
}): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
