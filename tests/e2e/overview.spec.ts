import { openBoard, openTables } from './openBoard.ts';
import { expect, long, test } from './test.ts';

test.describe('the overview of Herefordshire', () => {
  test.beforeEach(({ page }) => openBoard(page));

  test('is what the bare address opens', long, async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('banner')).toContainText('Herefordshire children’s services');
  });

  test('begins with where the judgements stand', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Good overall with Outstanding leadership, 40 months after Inadequate in every area',
    );
    await expect(
      page.getByText('Ofsted inspected 10 to 21 November 2025 and reported on 12 January 2026.'),
    ).toBeVisible();
    await expect(page.getByText('Data as at 22 November 2026')).toBeVisible();
  });

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
  ]) {
    test(`answers its three questions without scrolling at ${viewport.width} by ${viewport.height}`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      const answers = page.getByRole('main').locator('section').filter({ hasText: '?' });
      for (const [question, finding] of [
        ['What do the inspectors say?', 'Good overall with Outstanding leadership'],
        ['Is the workforce stable?', 'Turnover and caseloads are the lowest in nine years'],
        ['What is still open?', 'Private fostering has been raised at every inspection since 2014'],
      ] as const) {
        const answer = answers.filter({ hasText: question }).first();
        await expect(answer.getByText(question)).toBeInViewport({ ratio: 1 });
        await expect(answer.getByRole('heading', { name: finding })).toBeInViewport({ ratio: 1 });
      }
      for (const name of ['Agency workers', 'Turnover', 'Vacancies', 'Cases per social worker']) {
        const row = page.getByRole('row', { name }).first();
        await expect(row).toBeInViewport({ ratio: 1 });
      }
      await expect(page.getByText('on Ofsted’s latest list').first()).toBeInViewport({ ratio: 1 });
      await expect(page.getByText('Care leavers').first()).toBeInViewport({ ratio: 1 });
    });
  }

  test('says since when, and what is new, on the first screen of a desk', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(
      page.getByText(
        'Since the board meeting of 31 January 2024: overall effectiveness went from Inadequate to Good, and ten improvement areas were raised.',
      ),
    ).toBeInViewport({ ratio: 1 });
  });

  test('gives each of the five judgements its grade', long, async ({ page }) => {
    await expect(page.getByRole('term')).toHaveText([
      'Overall effectiveness',
      'Leaders’ impact on practice',
      'Help and protection',
      'Children in care',
      'Care leavers',
    ]);
    await expect(page.getByRole('definition')).toHaveText([
      'Good',
      'Outstanding',
      'Good',
      'Good',
      'Good',
    ]);
  });

  test('draws the judgements as a judgement history with its framework break, direction and visits', async ({
    page,
  }) => {
    const judgementHistory = page.getByRole('figure', { name: 'Judgements over time' });
    const words = judgementHistory.getByRole('img').locator('text');
    for (const text of [
      'Single inspection framework',
      'ILACS framework',
      'Statutory direction, 21 September 2022',
      'Monitoring visits 1 to 7',
    ]) {
      await expect(words.filter({ hasText: text })).toBeVisible();
    }

    await judgementHistory.getByText('Table of Judgements over time', { exact: true }).click();
    const rowOf = (name: RegExp) => judgementHistory.getByRole('row', { name });
    await expect(rowOf(/Monitoring visit 3/).getByRole('rowheader')).toHaveText(
      '26 September 2023',
    );
    await expect(rowOf(/Inspection \(ILACS framework\)/)).toHaveCount(3);
    await expect(rowOf(/July 2022 Inspection/)).toContainText(
      'Overall: Inadequate; Leadership: Inadequate',
    );
  });

  test('says of each workforce figure how it stands, and describes its chart', async ({ page }) => {
    const cards = {
      'Agency workers': [
        '18.3%',
        'Down 36.9 percentage points from the 2023 peak. England 13.0. Rank 100 of 148.',
      ],
      Turnover: [
        '10.8%',
        'Lowest in nine years. England 11.8. Joint 59 of 148. Was highest of 148 in 2022.',
      ],
      Vacancies: ['32.4%', 'Still over twice England. England 14.2. Rank 143 of 149.'],
      'Cases per social worker': ['13.6', 'Lowest in nine years. England 15.2. Joint 27 of 149.'],
    };
    for (const [name, [figure = '', sentence = '']] of Object.entries(cards)) {
      const card = page.getByRole('figure', { name, exact: true });
      await expect.soft(card.getByRole('paragraph').nth(0)).toHaveText(figure);
      await expect.soft(card.getByRole('paragraph').nth(1)).toHaveText(sentence);
      // Its chart says the rest; the sentence is not heard twice.
      await expect
        .soft(card.getByRole('img'))
        .toHaveAccessibleName(/, 2017 to 2025\. Herefordshire: .+ in 2017, /);
    }
  });

  test('names the neighbours’ median in the key of the charts', long, async ({ page }) => {
    const key = page.getByRole('region', { name: 'Workforce stability' }).getByRole('listitem');
    await expect(key).toHaveText([
      'Herefordshire',
      'England',
      'Median of 10 statistical neighbours',
      'Inspected July 2022: Inadequate',
    ]);
  });

  test('lists the two areas of the latest list first, and the five of mid-2025 apart', async ({
    page,
  }) => {
    const areas = page.getByRole('region', { name: 'Open improvement areas' });
    const tables = areas.getByRole('table');
    await expect(tables).toHaveCount(2);
    await expect(tables.nth(0)).toHaveAccessibleName('On Ofsted’s latest list');
    await expect(tables.nth(0).getByRole('rowheader')).toHaveText([
      /^Management oversight of the LADO function/,
      /^Identify and assess children in private fostering/,
    ]);
    await expect(tables.nth(1)).toHaveAccessibleName(
      'Raised in mid-2025 by a visit or review, with no later confirmation',
    );
    await expect(tables.nth(1).getByRole('rowheader')).toHaveCount(5);
    await expect(
      areas.getByText('Status is our reading of the latest published evidence'),
    ).toBeVisible();
  });

  test(
    'says of an area who raised it, its age, its status, and how old the evidence is',
    long,
    async ({ page }) => {
      const cells = page.getByRole('row', { name: /^Consistent moderation/ }).getByRole('cell');
      await expect(cells).toHaveText([
        'Monitoring visit 7, June 2025',
        '16 months ago',
        'Open',
        /17 July 2025, 16 months old Stale *Source: Ofsted/,
      ]);
    },
  );

  test('opens the lineage of an area to its earlier occurrences', long, async ({ page }) => {
    const area = page.getByRole('row', { name: /private fostering/ });
    const occurrences = area.getByRole('listitem');
    await expect(occurrences).toHaveCount(0);
    await area.getByText('Raised before: 2014, 2018, 2022').click();
    await expect(occurrences).toHaveText([/^2014: /, /^2018: /, /^2022: /]);
  });

  test(
    'ends with its licence, its publishers, the date of its data and its version',
    long,
    async ({ page }) => {
      const footer = page.getByRole('contentinfo');
      await expect(
        footer.getByRole('link', { name: 'Open Government Licence v3.0' }),
      ).toHaveAttribute(
        'href',
        'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      );
      await expect(footer).toContainText(/Sources: .*Department for Education.*Ofsted/);
      await expect(footer).toContainText(
        /Data published up to 30 June 2026, version [0-9a-f]{12}\. Board version \d+\.\d+\.\d+, built on \d+ \w+ \d{4}, content [0-9a-f]{12}\./,
      );
    },
  );

  test('claims nothing that no source says', async ({ page }) => {
    await openTables(page);
    const [body = ''] = await page.locator('body').allInnerTexts();
    const names = await page
      .locator('[aria-label], [aria-valuetext]')
      .evaluateAll((all) =>
        all.map((one) => `${one.ariaLabel ?? ''}\n${one.getAttribute('aria-valuetext') ?? ''}`),
      );
    // What the evidence denies in so many words is not claimed.
    const text = [body, ...names].join('\n').replaceAll('is not shown as resolved', '');
    for (const claim of [
      /\blifted\b/i,
      /intervention (has )?ended/i,
      /direction (has )?ended|end of the direction/i,
      /\bresolved\b/i,
      /signed off/i,
      /\btargets?\b/i,
      /\bforecasts?\b/i,
      /\bBRAG\b/,
      /significant achievement/i,
      /because of|caused by|thanks to|as a result of/i,
    ]) {
      expect.soft(text).not.toMatch(claim);
    }
  });
});
