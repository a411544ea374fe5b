import { type Browser, chromium, type Locator } from '@playwright/test';
import { launchArguments } from '#src/cli/chromium.ts';
import { thisMachine } from '#src/cli/machine.ts';
import { darkenedDrawings } from './darkenedDrawings.ts';
import { type Place, places } from './everyPlace.ts';
import { openTables } from './openBoard.ts';
import { expect, longUnless, test } from './test.ts';

/** The share of a picture of an element that is as light as paper: what the screen shows, not the styles. */
async function lightShare(browser: Browser, element: Locator): Promise<number> {
  const picture = (await element.screenshot()).toString('base64');
  // The policy of the board's own page lets nothing be fetched.
  const blank = await browser.newPage();
  const share = await blank.evaluate(async (address) => {
    const image = await createImageBitmap(await (await fetch(address)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) return Number.NaN;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const reds = data.filter((_, place) => place % 4 === 0);
    return reds.filter((red) => red > 230).length / reds.length;
  }, `data:image/png;base64,${picture}`);
  await blank.close();
  return share;
}

test('a browser that darkens pages leaves a chart on its paper', async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '',
    args: [
      ...launchArguments(thisMachine.isRoot),
      '--force-dark-mode',
      '--enable-features=WebContentsForceDark',
    ],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${baseURL}#/workforce/agency-rate`);
    const chart = page.getByRole('figure').first().getByRole('img').first();
    await expect(chart.locator('svg').first()).toBeVisible();
    // Lines and words take little of a chart.
    expect(await lightShare(browser, chart)).toBeGreaterThan(0.8);
    // The browser does darken the page around it.
    expect(await lightShare(browser, page.locator('header'))).toBeLessThan(0.3);
  } finally {
    await browser.close();
  }
});

/** Charts, small drawings in a table, and icons; each other place in the long run. */
const usualPlaces = ['the workforce'];
/** All of the pack is longer than a picture may be; its figures are those of the views. */
const isPictured = ({ name }: Place) => name !== 'the board pack';

for (const place of places.filter(isPictured)) {
  test(`a browser that darkens pages leaves every drawing readable in ${place.name}`, {
    ...longUnless(usualPlaces.includes(place.name)),
    ...(place.isServed && { tag: ['@long', '@served'] }),
  }, async ({ page }) => {
    await place.open(page);
    if (!place.isScreenOnly && !usualPlaces.includes(place.name)) await openTables(page);
    const { faults, count } = await darkenedDrawings(page);
    expect(faults).toEqual([]);
    if (usualPlaces.includes(place.name)) expect(count).toBeGreaterThan(0);
  });
}
