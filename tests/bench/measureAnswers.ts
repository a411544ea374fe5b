import type { Browser, Page } from '@playwright/test';
import { quantile } from '#src/core/stats/quantile.ts';
import type { Condition } from './conditions.ts';
import type { AnswerSought, timeAnswer } from './inPage/timeAnswer.ts';
import type { Expected } from './inPage/watch.ts';
import type { Sample } from './medians.ts';
import { nothingExpected, openPage, waitForQuiet, waitForRecord } from './openPage.ts';

/** How soon the board answers. Milliseconds, and bytes of script. */
export type AnswerSample = Sample<
  'answers' | 'scriptBytes' | 'scriptUnpacked' | 'slide' | 'slowestSlide' | 'authority' | 'touch'
>;

/** The list of authorities: the first thing that somebody may press, and the same in every version. */
const picker = 'header button[aria-haspopup="dialog"]';

/** Milliseconds from the key to the paint of each slide, by its name. */
export type SlideSample = Sample<string>;

/** Measures each answer on a page of its own, opened cold. */
export async function measureAnswers(
  browser: Browser,
  address: string,
  condition: Condition,
  expected: Expected,
): Promise<{ answers: AnswerSample; slides: SlideSample }> {
  const scripts = await untilItAnswers(browser, address, condition);
  const slides = await slidePresses(browser, `${address}#/present`, condition);
  const presses = Object.values(slides).flatMap((press) => press ?? []);
  // A slide that never came is no short press.
  const areAllThere = presses.length === Object.keys(slides).length;
  const answers = {
    ...scripts,
    slide: areAllThere ? quantile(presses, 0.5) : null,
    slowestSlide: areAllThere ? Math.max(...presses) : null,
    authority: await authorityChoice(browser, address, condition),
    touch: await firstTouch(browser, address, condition, expected),
  };
  return { answers, slides };
}

/** When the page first answers a press, and how much script it had by then. */
async function untilItAnswers(browser: Browser, address: string, condition: Condition) {
  const { page, traffic, close } = await openPage(browser, address, condition, {
    ...nothingExpected,
    press: picker,
  });
  try {
    const { answers } = await waitForRecord(page, (record) => record.answers !== null, 60_000);
    if (answers === null) return { answers: null, scriptBytes: null, scriptUnpacked: null };
    const { origin, unpacked } = await page.evaluate((end) => {
      const files = performance
        .getEntriesByType('resource')
        .map((entry) => entry as PerformanceResourceTiming)
        .filter(({ name, responseEnd }) => /\.js($|\?)/.test(name) && responseEnd <= end)
        .map(({ decodedBodySize }) => decodedBodySize);
      // Text of another type is data.
      const inline = [...document.querySelectorAll<HTMLScriptElement>('script:not([src])')]
        .filter(({ type }) => type === '' || type === 'module' || type.endsWith('javascript'))
        .map(({ textContent }) => textContent?.length ?? 0);
      const sum = [...files, ...inline].reduce((total, size) => total + size, 0);
      return { origin: performance.timeOrigin, unpacked: sum };
    }, answers);
    const inTime = traffic.scripts.filter(({ at }) => at <= origin + answers);
    const overLine = inTime.reduce((sum, { bytes }) => sum + bytes, 0);
    return { answers, scriptBytes: overLine, scriptUnpacked: unpacked };
  } finally {
    await close();
  }
}

/**
 * Presses the right arrow from a slide to the end of the presentation.
 *
 * @param address Of the slide, or of the presentation for its first.
 * @param wanted Slides whose address it finds are told; all by default.
 */
export async function slidePresses(
  browser: Browser,
  address: string,
  condition: Condition,
  wanted = /./,
): Promise<Record<string, number | null>> {
  const opened = await openPage(browser, address, condition);
  try {
    const { page } = opened;
    const stage = page.locator('main[aria-label^="Slide "]');
    await stage.waitFor({ timeout: 60_000 });
    // Whoever presents has been looking at the first slide for a while.
    await waitForQuiet(opened, 2000);
    const name = (await stage.getAttribute('aria-label')) ?? '';
    const [first = 1, count = 1] = (name.match(/\d+/g) ?? []).map(Number);
    const presses: Record<string, number | null> = {};
    for (let slide = first + 1; slide <= count; slide += 1) {
      const time = await answerTo(page, () => page.keyboard.press('ArrowRight'), {
        event: 'keydown',
        key: 'ArrowRight',
        within: null,
        changed: 'main',
        which: 'first',
        drawn: null,
        attribute: 'aria-label',
      });
      const shown = await page.locator('main').getAttribute('aria-label');
      if (wanted.test(page.url())) {
        presses[shown?.replace(/^Slide (\d+) of \d+: /, '$1. ') ?? `${slide}.`] = time;
      }
      await waitForQuiet(opened, 300);
    }
    if (count === first) throw new Error('There is no slide to press to');
    return presses;
  } finally {
    await opened.close();
  }
}

/** From Enter in the list of authorities to the paint of the other board. */
async function authorityChoice(browser: Browser, address: string, condition: Condition) {
  const opened = await openPage(browser, address, condition);
  try {
    const { page } = opened;
    await waitForQuiet(opened, 2000);
    await page.locator(picker).first().click();
    const options = page.locator('dialog[open] [role="option"]');
    await options.first().waitFor();
    // One from the middle: neither the first nor the board's own, whatever the dataset.
    const names = await options.allTextContents();
    const [name = ''] = (names[Math.floor(names.length / 2)] ?? '').split(' (');
    await page.keyboard.type(name);
    return await answerTo(page, () => page.keyboard.press('Enter'), {
      event: 'keydown',
      key: 'Enter',
      within: null,
      changed: 'main',
      which: 'first',
      drawn: null,
      attribute: null,
    });
  } finally {
    await opened.close();
  }
}

/** From the first movement over a chart of a page at rest to the words that it answers with. */
async function firstTouch(
  browser: Browser,
  address: string,
  condition: Condition,
  expected: Expected,
) {
  const opened = await openPage(browser, address, condition, expected);
  try {
    const { page } = opened;
    await waitForRecord(page, ({ charts }) => charts !== null, 60_000);
    await waitForQuiet(opened, 3000);
    const chart = page
      .locator('main figure')
      .filter({ has: page.locator('svg') })
      .last();
    const drawing = chart.locator('svg').first();
    await drawing.scrollIntoViewIfNeeded();
    const box = await drawing.boundingBox();
    if (!box) throw new Error('The last chart of the overview has no place on the page');
    let isAnswered = false;
    const touch = async () => {
      // A hand goes on moving.
      for (let step = 0; !isAnswered; step = (step + 1) % 60) {
        await page.mouse.move(box.x + box.width * 0.3 + step, box.y + box.height / 2);
        await new Promise((done) => setTimeout(done, 30));
      }
    };
    return await answerTo(
      page,
      touch,
      {
        event: 'pointermove',
        key: null,
        within: 'figure',
        changed: 'figure [data-side]',
        which: 'first',
        drawn: null,
        attribute: null,
      },
      () => {
        isAnswered = true;
      },
    );
  } finally {
    await opened.close();
  }
}

/** Nobody waits longer for an answer. */
const answerLimitMs = 20_000;

/**
 * Listens, acts and waits for the answer.
 *
 * @param onEnd Called before the act is waited for: an act may go on until then.
 * @returns Milliseconds; `null` without an answer in time.
 */
export async function answerTo(
  page: Page,
  act: () => Promise<unknown>,
  sought: AnswerSought,
  onEnd = () => {},
): Promise<number | null> {
  await page.evaluate((what) => {
    const bench = window as unknown as TimingWindow;
    // In an object: a promise by itself would be waited for here.
    bench.benchAnswer = { coming: bench.benchTimeAnswer(what) };
  }, sought);
  const acted = act();
  const answer = page.evaluate(
    (limit) =>
      Promise.race([
        (window as unknown as TimingWindow).benchAnswer.coming,
        new Promise<null>((end) => setTimeout(() => end(null), limit)),
      ]),
    answerLimitMs,
  );
  const time = await answer.finally(onEnd);
  await acted;
  return time;
}

interface TimingWindow {
  benchTimeAnswer: typeof timeAnswer;
  benchAnswer: { coming: Promise<number> };
}
