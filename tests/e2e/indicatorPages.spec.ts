import type { Page } from '@playwright/test';
import { type PublishedYear, publishedFigures } from '#tests/independent/publishedFigures.ts';
import { openBoard } from './openBoard.ts';
import { expect, long, test } from './test.ts';
import { figureText } from './workforceCards.ts';

const herefordshire = 'E06000019';
const published = publishedFigures(herefordshire);

/** Each page: what its indicator is called, the unit in its sentences, the counts behind it. */
const pages = [
  { id: 'agency-rate', name: 'Agency workers', unit: '%', parts: ['Agency', 'In post'] },
  { id: 'turnover-rate', name: 'Turnover', unit: '%', parts: ['Leavers', 'In post'] },
  { id: 'vacancy-rate', name: 'Vacancies', unit: '%', parts: ['Vacancies', 'In post'] },
  {
    id: 'caseload',
    name: 'Cases per social worker',
    unit: '',
    parts: ['Cases', 'Case holders'],
  },
  { id: 'absence-rate', name: 'Sickness absence', unit: '%', parts: ['Days lost', 'In post'] },
  {
    id: 'vacancies-covered-by-agency',
    name: 'Vacancies covered by agency',
    unit: '%',
    parts: ['Agency covering a vacancy', 'Vacancies'],
  },
  {
    id: 'agency-covering-vacancies',
    name: 'Agency workers covering vacancies',
    unit: '%',
    parts: ['Agency covering a vacancy', 'Agency'],
  },
  { id: 'social-workers-in-post', name: 'Social workers in post', unit: ' FTE', parts: [] },
  { id: 'starters', name: 'Starters', unit: ' FTE', parts: [] },
  { id: 'leavers', name: 'Leavers', unit: ' FTE', parts: [] },
  {
    id: 'children-with-3-or-more-social-workers',
    name: 'Children with three or more social workers',
    unit: '%',
    parts: [],
  },
] as const;

const latestOf = (id: string): PublishedYear => {
  const latest = published[id]?.at(-1);
  if (latest === undefined) throw new Error(`Nothing published for ${id}`);
  return latest;
};

/** The figures of a page by their accessible names, in order. */
function figuresOf({ id, name, parts }: (typeof pages)[number]): string[] {
  const { year } = latestOf(id);
  const standing = `${name}: all authorities in ${year}`;
  if ((published[id] ?? []).length === 1) return [standing];
  return [
    `${name} over time`,
    standing,
    `One-year changes of ${name}`,
    ...parts.map((part) => `${name}: ${part}`),
  ];
}

/** Presses Tab through the whole page; what each slider says that gets the focus on the way. */
async function slidersByTab(page: Page) {
  const heard: string[] = [];
  for (let press = 0; press < 150; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { activeElement: element } = document;
      if (element === null || element === document.body) return 'end';
      if (element.closest('footer')) return 'end';
      return element.matches('input[type="range"]') ? `slider ${element.ariaLabel}` : 'other';
    });
    if (stop === 'end') return heard;
    if (stop.startsWith('slider')) heard.push(stop.replace('slider ', ''));
  }
  throw new Error('Tab never came to the footer');
}

test.describe('every figure of an indicator', long, () => {
  for (const one of pages) {
    test(`has a name and a description, and is read by keys: ${one.id}`, async ({ page }) => {
      await openBoard(page, herefordshire, `/workforce/${one.id}`);
      const wanted = figuresOf(one);
      const figures = page.getByRole('figure');
      await expect(figures).toHaveCount(wanted.length);

      for (const [index, name] of wanted.entries()) {
        const figure = figures.nth(index);
        await expect(figure).toHaveAccessibleName(name);
        // One drawing of each is on screen, the others are not there for anyone.
        const drawing = figure.locator('[role="img"]:visible');
        await expect(drawing).toHaveCount(1);
        // The whole chart in words: a sentence with a number at least.
        await expect(drawing).toHaveAccessibleName(/\S{3}.* .*\d.*\w{2}.*\./);

        const slider = figure.getByRole('slider');
        await expect(slider).toHaveCount(1);
        await slider.focus();
        await page.keyboard.press('Home');
        const first = (await slider.getAttribute('aria-valuetext')) ?? '';
        expect(first).toMatch(/\d/);
        await page.keyboard.press('ArrowRight');
        const second = (await slider.getAttribute('aria-valuetext')) ?? '';
        expect(second).toMatch(/\d/);
        expect(second).not.toBe(first);
        await page.keyboard.press('ArrowLeft');
        await expect(slider).toHaveAttribute('aria-valuetext', first);
        await page.keyboard.press('End');
        const last = Number(await slider.getAttribute('max'));
        expect(last).toBeGreaterThan(4);
        await expect(slider).toHaveValue(`${last}`);
      }
    });

    test(`is reached by Tab, its charts in their order: ${one.id}`, async ({ page }) => {
      await openBoard(page, herefordshire, `/workforce/${one.id}`);
      const names = await page
        .getByRole('slider')
        .evaluateAll((sliders) => sliders.map(({ ariaLabel }) => ariaLabel ?? ''));
      expect(names).toHaveLength(figuresOf(one).length);
      expect(await slidersByTab(page)).toEqual(names);
    });
  }

  for (const { id, name, unit } of pages.slice(0, -1)) {
    test(`says each published year of its line: ${id}`, async ({ page }) => {
      await openBoard(page, herefordshire, `/workforce/${id}`);
      const figure = page.getByRole('figure', { name: `${name} over time` });
      const slider = figure.getByRole('slider');
      await slider.focus();
      await page.keyboard.press('Home');
      for (const { year, value } of published[id] ?? []) {
        const shown = figureText(value, unit).replace(/\B(?=(\d{3})+\.)/g, ',');
        const said = (await slider.getAttribute('aria-valuetext')) ?? '';
        expect(`${said},`).toContain(`${year}: Herefordshire ${shown},`);
        await page.keyboard.press('ArrowRight');
      }
    });
  }

  test('says the place of the authority in the only year that there is', async ({ page }) => {
    await openBoard(page, herefordshire, '/workforce/children-with-3-or-more-social-workers');
    const { value, withNumber } = latestOf('children-with-3-or-more-social-workers');
    const slider = page.getByRole('slider');
    await expect(slider).toHaveAttribute('aria-valuetext', `Herefordshire, ${value}%`);
    await expect(slider).toHaveAttribute('max', `${withNumber - 1}`);
    await expect(page.locator('.recharts-line')).toHaveCount(0);
  });
});
