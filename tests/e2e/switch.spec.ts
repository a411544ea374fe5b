import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { openBoard } from './openBoard.ts';
import { expect, long, longUnless, test } from './test.ts';

const changeButton = (page: Page) => page.getByRole('button', { name: /: change authority$/ });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Choose an authority' });
const field = (page: Page) => dialog(page).getByRole('searchbox', { name: 'Search by name' });
const list = (page: Page) => dialog(page).getByRole('listbox');

/** What is marked in the list, and whether all of it is on screen there. */
const marked = (page: Page) =>
  list(page).evaluate((listBox) => {
    const option = listBox.querySelector('[aria-selected="true"]');
    if (!option) return null;
    const frame = listBox.getBoundingClientRect();
    const { top, bottom } = option.getBoundingClientRect();
    return {
      name: option.textContent,
      isInSight: top >= frame.top - 1 && bottom <= frame.bottom + 1,
    };
  });

async function openList(page: Page, code?: string) {
  await openBoard(page, code);
  await changeButton(page).click();
  await expect(dialog(page)).toBeVisible();
}

const shows = async (page: Page, name: string) => {
  await expect(changeButton(page)).toHaveText(`${name} children’s services: change authority`);
  await expect(page).toHaveTitle(`Overview, ${name} children’s services: Improvement Board`);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

test.describe('the list of authorities', () => {
  test(
    'opens on the search field, with the present authority marked and on screen',
    long,
    async ({ page }) => {
      await openList(page, 'E06000054');
      await expect(field(page)).toBeFocused();
      expect(await marked(page)).toEqual({ name: 'Wiltshire (South West)', isInSight: true });
    },
  );

  test('has the 153 authorities of today, then the five that are no more', async ({ page }) => {
    await openList(page);
    const options = (group: string) =>
      list(page).getByRole('group', { name: group }).getByRole('option').allTextContents();
    const today = await options('Authorities today');
    expect(today).toHaveLength(153);
    expect(today).toEqual(today.toSorted(new Intl.Collator('en-GB').compare));
    expect(today).toContain('Dorset (South West)');
    expect(await options('Abolished')).toEqual([
      'Bournemouth (South West)',
      'Cumbria (North West)',
      'Dorset (South West)',
      'Northamptonshire (East Midlands)',
      'Poole (South West)',
    ]);
  });

  test(
    'is searched by any part of a name, whatever its case and punctuation',
    long,
    async ({ page }) => {
      await openList(page);
      for (const [typed, name] of [
        ['st helens', 'St. Helens (North West)'],
        ['hull', 'Kingston upon Hull (Yorkshire and The Humber)'],
        ['BRISTOL', 'Bristol (South West)'],
        ['stoke on trent', 'Stoke-on-Trent (West Midlands)'],
        ['hammersmith & f', 'Hammersmith and Fulham (Inner London)'],
        ['york', 'York (Yorkshire and The Humber)'],
        ['city', 'City of London (Inner London)'],
      ] as const) {
        await field(page).fill(typed);
        expect.soft(await marked(page), typed).toEqual({ name, isInSight: true });
      }
      await field(page).fill('st helens');
      await expect(dialog(page).getByRole('status')).toHaveText('1 match');
    },
  );

  test('says in words that nothing matches', long, async ({ page }) => {
    await openList(page);
    await field(page).fill('Xyz');
    await expect(dialog(page).getByRole('status')).toHaveText(
      'No name has “Xyz” in it. Try fewer letters.',
    );
    await expect(dialog(page).getByRole('button', { name: 'Show this board' })).toBeDisabled();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
  });

  test('goes by typed first letters and by arrow keys', long, async ({ page }) => {
    await openList(page);
    await page.keyboard.press('Tab');
    await expect(list(page)).toBeFocused();
    await page.keyboard.type('kingston upon t');
    expect(await marked(page)).toEqual({
      name: 'Kingston upon Thames (Outer London)',
      isInSight: true,
    });
    await page.keyboard.press('ArrowDown');
    expect((await marked(page))?.name).toBe('Kirklees (Yorkshire and The Humber)');
    await page.keyboard.press('End');
    expect(await marked(page)).toEqual({ name: 'Poole (South West)', isInSight: true });
  });

  for (const { name, leave } of [
    { name: 'Escape in the field', leave: (page: Page) => page.keyboard.press('Escape') },
    {
      name: 'Escape in the list',
      leave: async (page: Page) => {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Escape');
      },
    },
    {
      name: 'Cancel',
      leave: (page: Page) => dialog(page).getByRole('button', { name: 'Cancel' }).click(),
    },
  ]) {
    test(`leaves all as it was on ${name}, and gives the focus back`, long, async ({ page }) => {
      await openList(page);
      const before = await page.evaluate(() => history.length);
      await page.keyboard.type('leeds');
      await leave(page);
      await shows(page, 'Herefordshire');
      await expect(changeButton(page)).toBeFocused();
      expect(await page.evaluate(() => history.length)).toBe(before);
      await expect(page).toHaveURL(/#\/\?authority=E06000019$/);
      await changeButton(page).click();
      await expect(field(page)).toHaveValue('');
      expect((await marked(page))?.name).toBe('Herefordshire (West Midlands)');
    });
  }

  test('has no violation that axe finds, with matches or without', long, async ({ page }) => {
    await openList(page);
    await expectNoAxeViolations(page);
    await field(page).fill('north');
    await expectNoAxeViolations(page);
    await field(page).fill('Xyz');
    await expectNoAxeViolations(page);
  });

  for (const { width, height } of [
    { width: 390, height: 844 },
    { width: 320, height: 640 },
    // What a page of 1440 x 900 has left at 400%.
    { width: 360, height: 225 },
  ]) {
    test(`fits ${width} x ${height}, and so does the header`, long, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openList(page, 'E06000058');
      await expect(changeButton(page)).toContainText('Bournemouth, Christchurch and Poole');
      for (const part of [
        field(page),
        list(page),
        dialog(page).getByRole('button', { name: 'Show this board' }),
        dialog(page).getByRole('button', { name: 'Cancel' }),
      ]) {
        await part.scrollIntoViewIfNeeded();
        await expect(part).toBeInViewport({ ratio: height > 300 ? 1 : 0.5 });
        const box = await part.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      }
      expect((await list(page).boundingBox())?.height).toBeGreaterThanOrEqual(72);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
      await expectNoAxeViolations(page);
    });
  }
});

test.describe('switching', () => {
  test('is a journey for the keyboard alone, and Back returns', async ({ page }) => {
    await openBoard(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(changeButton(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('bristol');
    await page.keyboard.press('Enter');
    await shows(page, 'Bristol');
    await expect(page).toHaveURL(/#\/\?authority=E06000023$/);
    await expect(changeButton(page)).toBeFocused();
    await expect(page.getByRole('status').first()).toHaveText(
      'Overview, Bristol children’s services: Improvement Board',
    );

    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('leeds');
    await page.keyboard.press('Enter');
    await shows(page, 'Leeds');
    await expect(changeButton(page)).toBeFocused();

    await page.goBack();
    await shows(page, 'Bristol');
    await page.goBack();
    await shows(page, 'Herefordshire');
    await page.goForward();
    await shows(page, 'Bristol');
  });

  test('takes what is clicked twice, and what the button shows', long, async ({ page }) => {
    await openList(page);
    await field(page).fill('kent');
    await dialog(page).getByRole('option', { name: 'Kent (South East)' }).dblclick();
    await shows(page, 'Kent');
    await changeButton(page).click();
    await dialog(page).getByRole('option', { name: 'City of London (Inner London)' }).click();
    await dialog(page).getByRole('button', { name: 'Show this board' }).click();
    await shows(page, 'City of London');
    await expect(page.getByRole('figure', { name: 'Agency workers' })).toBeVisible();
  });

  test('leaves the board’s own authority out of the address', long, async ({ page }) => {
    await openList(page, 'E06000023');
    await page.keyboard.type('hereford');
    await page.keyboard.press('Enter');
    await shows(page, 'Herefordshire');
    await expect(page).toHaveURL(/#\/$/);
  });

  test('closes an open list when Back changes the board below it', long, async ({ page }) => {
    await openList(page);
    await page.keyboard.type('leeds');
    await page.keyboard.press('Enter');
    await shows(page, 'Leeds');
    await changeButton(page).click();
    await expect(dialog(page)).toBeVisible();
    await page.goBack();
    await shows(page, 'Herefordshire');
    await expect(changeButton(page)).toBeFocused();
    await page.goForward();
    await shows(page, 'Leeds');
  });
});

test.describe('an address', () => {
  for (const { code, name } of [
    { code: 'E08000016', name: 'Barnsley' },
    { code: 'E10000023', name: 'North Yorkshire' },
  ]) {
    test(
      `with the former code ${code} shows ${name}`,
      longUnless(name === 'North Yorkshire'),
      async ({ page }) => {
        await openBoard(page, code);
        await shows(page, name);
        await expect(page.getByRole('figure')).toHaveCount(5);
        await expect(page.getByRole('alert')).toHaveCount(0);
        await changeButton(page).click();
        expect((await marked(page))?.name).toMatch(new RegExp(`^${name} `));
      },
    );
  }

  test(
    'of an authority that is no more says so in the page and in the title',
    long,
    async ({ page }) => {
      await openBoard(page, 'E10000009');
      await expect(page.getByText('This authority no longer exists.')).toBeVisible();
      await expect(page).toHaveTitle(
        'Overview, Dorset children’s services (abolished): Improvement Board',
      );
      await expect(page.getByRole('region', { name: 'Open improvement areas' })).toContainText(
        'So none are listed for Dorset.',
      );
    },
  );

  test('of an authority in a joint return shows its board', long, async ({ page }) => {
    await openBoard(page, 'E09000021');
    await shows(page, 'Kingston upon Thames');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Open improvement areas' })).toContainText(
      'Its council adds them, with its inspections, visits and meetings, in a folder of its own',
    );
  });
});
