import type { BrowserContext, Page } from '@playwright/test';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { cutText, overflowInPx } from './layoutFaults.ts';
import { expect, long, test } from './test.ts';

const stage = (page: Page) => page.locator('main');
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first();

async function present(context: BrowserContext, slide: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/#/present?asAt=2026-10-31&slide=${slide}`);
  await expect(page.locator('main h1')).toBeVisible();
  return page;
}

async function openSpeaker(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const speaker = await opened;
  await expect(heading(speaker)).toBeVisible();
  return speaker;
}

test.describe('the speaker’s window', () => {
  test('follows and drives its presentation, and no other one', async ({ context }) => {
    const shown = await present(context, 'standing');
    const other = await present(context, 'caseload');
    const speaker = await openSpeaker(shown);
    const otherSpeaker = await openSpeaker(other);
    await expect(heading(speaker)).toHaveText('Slide 2 of 12: Where we stand');
    await expect(heading(otherSpeaker)).toHaveText('Slide 8 of 12: Cases per social worker');
    await expect(speaker.getByRole('figure', { name: /^Now: Where we stand/ })).toBeVisible();
    await expect(speaker.getByRole('figure', { name: /^Next: What changed/ })).toBeVisible();
    await expect(speaker.getByText('Data as at 31 October 2026').first()).toBeVisible();

    await shown.keyboard.press('ArrowRight');
    await expect(heading(speaker)).toHaveText('Slide 3 of 12: What changed');
    await speaker.getByRole('button', { name: 'Next' }).click();
    await expect(stage(shown)).toHaveAccessibleName(/^Slide 4 of 12/);
    for (const [keys, number] of [
      ['PageDown', 5],
      ['End', 12],
      ['Home', 1],
      ['1 0 Enter', 10],
      ['p', 9],
    ] as const) {
      for (const key of keys.split(' ')) await speaker.keyboard.press(key);
      await expect(stage(shown)).toHaveAccessibleName(new RegExp(`^Slide ${number} of 12`));
      await expect(heading(speaker)).toHaveText(new RegExp(`^Slide ${number} of 12`));
    }

    await speaker.keyboard.press('b');
    await expect(shown.getByText('The screen is black.', { exact: false })).toHaveCount(1);
    await expect(speaker.getByText('The screen is black.')).toBeVisible();
    await speaker.getByRole('button', { name: 'Show slide' }).click();
    await expect(speaker.getByText('The screen is black.')).toHaveCount(0);

    // A run that is chosen while both are open is the speaker's as well.
    await shown.keyboard.press('Tab');
    await shown.getByRole('button', { name: 'Choose slides' }).focus();
    await shown.keyboard.press('Enter');
    await shown.getByLabel('Title', { exact: true }).uncheck();
    await shown.getByRole('button', { name: 'Done' }).click();
    await expect(heading(speaker)).toHaveText('Slide 8 of 11: What keeps coming back');

    await expect(stage(other)).toHaveAccessibleName(/^Slide 8 of 12/);
    await expect(heading(otherSpeaker)).toHaveText('Slide 8 of 12: Cases per social worker');
    await otherSpeaker.close();
    await other.close();

    // A reload of the presentation is still the same one.
    const sinceStart = speaker.getByText('Since the start').locator('xpath=following-sibling::dd');
    await expect(sinceStart).toHaveText(/^\d+:\d\d$/);
    const startedAt = () => shown.evaluate(() => sessionStorage.getItem('presentation'));
    const before = await startedAt();
    await shown.reload();
    await expect(stage(shown)).toHaveAccessibleName(/^Slide 8 of 11/);
    expect(await startedAt()).toBe(before);
    await shown.keyboard.press('End');
    await expect(heading(speaker)).toHaveText('Slide 11 of 11: Sources');
    await expect(speaker.getByText('This is the last slide.')).toBeVisible();
    await shown.keyboard.press('Escape');
    await expect(speaker.getByText('The presentation was left.')).toBeVisible();
    expect(await startedAt()).toBeNull();
  });

  test(
    'stays with the tab that opened it when that tab is duplicated',
    long,
    async ({ context }) => {
      const shown = await present(context, 'standing');
      const speaker = await openSpeaker(shown);
      await expect(heading(speaker)).toHaveText('Slide 2 of 12: Where we stand');
      // Like a duplicated tab, a window that a page opens begins with a copy of what the page has kept.
      const opened = shown.waitForEvent('popup');
      await shown.evaluate(() => void window.open(location.href));
      const twin = await opened;
      const kept = (page: Page) => page.evaluate(() => sessionStorage.getItem('presentation'));
      const begun = await kept(shown);
      await expect.poll(() => kept(twin)).not.toBe(begun);
      await twin.keyboard.press('End');
      await expect(stage(twin)).toHaveAccessibleName(/^Slide 12 of 12/);
      const twinSpeaker = await openSpeaker(twin);
      await expect(heading(twinSpeaker)).toHaveText('Slide 12 of 12: Sources');
      await expect(heading(speaker)).toHaveText('Slide 2 of 12: Where we stand');
      await speaker.keyboard.press('n');
      await expect(stage(shown)).toHaveAccessibleName(/^Slide 3 of 12/);
      await expect(stage(twin)).toHaveAccessibleName(/^Slide 12 of 12/);
      // A reload of the first keeps its own, also beside the other.
      await shown.reload();
      await expect(stage(shown)).toHaveAccessibleName(/^Slide 3 of 12/);
      await shown.keyboard.press('ArrowRight');
      await expect(heading(speaker)).toHaveText('Slide 4 of 12: Judgements over time');
      expect(await kept(shown)).toBe(begun);
    },
  );

  test(
    'has for every slide something to say, and nothing that is out of reach',
    long,
    async ({ page }) => {
      await page.goto('/#/speaker?slide=agency-rate');
      await expect(heading(page)).toHaveText('Slide 5 of 12: Agency workers');
      await expect(
        page.getByText('Waiting for the presentation. Keep its window open.'),
      ).toBeVisible();
      const notes = page.getByRole('region', { name: 'Notes' });
      await expect(notes.getByRole('table')).toBeVisible();
      await expect(notes).toContainText('18.3');
      for (const [width, height] of [
        [1200, 800],
        [1024, 768],
        [320, 700],
      ] as const) {
        await page.setViewportSize({ width, height });
        expect(await overflowInPx(page), `${width} wide`).toBe(0);
      }
      await expectNoAxeViolations(page);
      await page.setViewportSize({ width: 1200, height: 800 });
      await page.emulateMedia({ forcedColors: 'active' });
      await expectNoAxeViolations(page);
      expect(await cutText(page)).toEqual([]);
    },
  );

  test('is offered as a page where the browser stops new windows', long, async ({ page }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await page.goto('/#/present?slide=areas');
    await expect(page.locator('main h1')).toBeVisible();
    await page.keyboard.press('s');
    const link = page.getByRole('link', { name: 'Open the speaker’s page in a tab' });
    // With the day of the slides, on which both stay over midnight.
    await expect(link).toHaveAttribute(
      'href',
      /#\/speaker\?slide=areas&asAt=2026-11-22&presentation=/,
    );
    const opened = page.context().waitForEvent('page');
    await link.click();
    const speaker = await opened;
    await expect(heading(speaker)).toHaveText('Slide 10 of 12: Open improvement areas');
    await speaker.keyboard.press('n');
    await expect(stage(page)).toHaveAccessibleName(/^Slide 11 of 12/);
  });
});
