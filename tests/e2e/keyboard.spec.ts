import type { Page } from '@playwright/test';
import { publishedFigures } from '#tests/independent/publishedFigures.ts';
import { openBoard } from './openBoard.ts';
import { tabTo } from './tabTo.ts';
import { expect, long, longUnless, test } from './test.ts';
import { figureText, workforceCards } from './workforceCards.ts';

/** What has the focus: what it is called, and whether its mark is drawn and in the viewport. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    // The slider of a chart is transparent; the chart around it bears the mark.
    const isClear = getComputedStyle(element).opacity === '0';
    const marked = (isClear ? element.parentElement : null) ?? element;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(marked);
    const { top, bottom, left, right, height } = marked.getBoundingClientRect();
    // The browser scrolls by whole pixels.
    const isWhole = top >= -1 && bottom <= innerHeight + 1;
    const isPart = height > innerHeight && top < innerHeight && bottom > 0;
    return {
      name: (element.ariaLabel ?? element.textContent).trim(),
      isMarked: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      isInSight: (isWhole || isPart) && left >= 0 && right <= innerWidth,
    };
  });

const seen = (name: string | RegExp) => ({
  name: typeof name === 'string' ? name : expect.stringMatching(name),
  isMarked: true,
  isInSight: true,
});

const sections = [
  'Overview',
  'Workforce',
  'Judgements',
  'Improvement areas',
  'Timeline',
  'Sources',
];
const actions = ['Share', 'Print', 'Present'];
/** Not where a backend keeps the board. */
const prepare = 'Prepare';

const councilAndPress =
  'Sources: Herefordshire Council (Cabinet), Social Work Today; medium confidence';

test.describe('the keyboard alone', () => {
  test.beforeEach(({ page }) => openBoard(page));

  for (const { width, height } of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(
      `reaches and opens everything in reading order, always on screen, ${width} px wide`,
      longUnless(width === 1440),
      async ({ page, backend }) => {
        const buttons = backend === '' ? [prepare, ...actions] : actions;
        await page.setViewportSize({ width, height });
        const stops = [];
        for (let press = 0; press < 150; press += 1) {
          await page.keyboard.press('Tab');
          const stop = await focused(page);
          if (stop === null || stop.name === stops[0]?.name) break;
          stops.push(stop);
          if (/^(Table of|Raised before)/.test(stop.name)) await page.keyboard.press('Enter');
        }

        // A table of sentences folds and never scrolls, so only a table of numbers is a stop itself.
        expect(stops).toEqual(
          [
            'Skip to the board',
            'Herefordshire children’s services: change authority',
            // Where they have no room in one row, the sections stand below the actions.
            ...(width === 1440 ? [...sections, ...buttons] : [...buttons, ...sections]),
            '22 November 2026: change the day',
            'Board meeting, 31 January 2024: count changes from another day',
            'Sources: Data to Insight',
            'All judgements',
            'All eleven indicators',
            ...workforceCards.map(({ name }) => name),
            'All improvement areas',
            'Private fostering',
            'LADO and allegations',
            'What changed',
            'Each change',
            'All judgements and visits',
            /^Points of the chart: Judgements over time/,
            'Table of Judgements over time',
            /^Download of Judgements over time/,
            'All eleven indicators',
            ...workforceCards.flatMap(({ name }) => [
              name,
              `Points of the chart: ${name}`,
              `Table of ${name}`,
              /, 2017 to 2025/,
              new RegExp(`^Download of ${name}`),
            ]),
            'All improvement areas',
            'Management oversight of the LADO function',
            'Raised before: 2022',
            'Management grip, clear structures and regular supervision',
            councilAndPress,
            'Identify and assess children in private fostering',
            'Raised before: 2014, 2018, 2022',
            'Awareness of the duty to notify private fostering',
            'Private fostering arrangements not well managed',
            'Timely multi-agency response to children at risk of harm',
            councilAndPress,
            'Consistent moderation of practice audits',
            'Raised before: 2014, 2022',
            'Routine, robust audit and performance management by managers',
            'Regular case file audits and re-audits in social work teams',
            'Performance and quality assurance arrangements',
            'Source: Ofsted',
            'Timely education for older separated asylum-seeking children',
            'Raised before: 2014, 2023',
            'Good progress for all looked-after children in education',
            'Approach to unaccompanied children not equitable',
            'Source: Ofsted',
            'Identity and cultural needs in assessment and planning',
            'Raised before: 2014',
            'Assess and address ethnic, cultural and diversity needs',
            'Source: Ofsted',
            'CAMHS delays for a small number placed out of area',
            'Raised before: 2014, 2022',
            'Better access to CAMHS for looked-after children',
            'Availability of therapeutic, health and transition support',
            'Source: Ofsted',
            'Voice of the parent in assessments',
            'Source: Herefordshire Council (Children and Young People Scrutiny Committee); low confidence',
            'Open Government Licence v3.0',
            'Accessibility',
          ].map(seen),
        );
        const closed = page.locator('details:not([open]) > summary');
        expect(await closed.filter({ hasText: /^(Table of|Raised before)/ }).count()).toBe(0);
        await expect(page.getByRole('table').filter({ visible: true })).toHaveCount(9);
      },
    );
  }

  test('skips the header', async ({ page }) => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Skip to the board' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toEqual(seen('Sources: Data to Insight'));
  });

  test('opens a table with Enter, and closes it again', long, async ({ page }) => {
    const table = page.getByRole('figure', { name: 'Turnover' }).getByRole('table');
    await tabTo(page, page.locator('summary', { hasText: /^Table of Turnover/ }));
    await expect(table).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(table).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(table).toBeHidden();
  });

  test('reads every year of every workforce chart', long, async ({ page }) => {
    for (const { name, id, unit } of workforceCards) {
      const words = (publishedFigures('E06000019')[id] ?? []).map(
        ({ year, value, england, neighboursMedian, neighboursWithNumber }) =>
          [
            `${year}: Herefordshire ${figureText(value, unit)}`,
            `England ${figureText(england, unit)}`,
            `Neighbours’ median (${neighboursWithNumber} of 10 with a number) ${figureText(neighboursMedian, unit)}`,
          ].join(', '),
      );
      await tabTo(page, page.getByRole('slider', { name: `Points of the chart: ${name}` }));
      const slider = page.locator(':focus');
      const valueText = () => slider.getAttribute('aria-valuetext');
      expect(await valueText()).toBe(words.at(-1));

      await page.keyboard.press('Home');
      const heard = [await valueText()];
      while (heard.length < words.length) {
        await page.keyboard.press('ArrowRight');
        heard.push(await valueText());
      }
      expect(heard, name).toEqual(words);

      await page.keyboard.press('ArrowLeft');
      expect(await valueText()).toBe(words.at(-2));
      await page.keyboard.press('End');
      expect(await valueText()).toBe(words.at(-1));
    }
  });

  test(
    'reads the judgement history from its first inspection to its last',
    long,
    async ({ page }) => {
      await tabTo(page, page.getByRole('slider', { name: 'Points of the chart: Judgements' }));
      const slider = page.locator(':focus');
      await page.keyboard.press('Home');
      await expect(slider).toHaveAttribute(
        'aria-valuetext',
        /2014: Inspection \(Single inspection/,
      );
      await page.keyboard.press('End');
      await expect(slider).toHaveAttribute(
        'aria-valuetext',
        '10 November 2025: Inspection (ILACS framework). Overall: Good; Leadership: Outstanding',
      );
      const last = Number(await slider.getAttribute('max'));
      const heard = [];
      for (let stop = last; stop >= 0; stop -= 1) {
        heard.push(await slider.getAttribute('aria-valuetext'));
        await page.keyboard.press('ArrowLeft');
      }
      expect(heard.filter((words) => words?.includes('Monitoring visit'))).toHaveLength(7);
      expect(heard).toContainEqual(
        expect.stringMatching(/^26 September 2023: Monitoring visit 3\./),
      );
    },
  );

  test('loses neither place nor table on Escape', long, async ({ page }) => {
    await tabTo(page, page.locator('summary', { hasText: /^Table of Agency workers/ }));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('figure', { name: 'Agency' }).getByRole('table')).toBeVisible();
    await tabTo(page, page.getByRole('slider', { name: 'Points of the chart: Turnover' }));
    await page.keyboard.press('Home');
    await page.keyboard.press('Escape');
    await expect(page.locator(':focus')).toHaveAttribute('aria-valuetext', /^2017: /);
    await expect(page).toHaveURL(/#\/\?authority=E06000019$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
