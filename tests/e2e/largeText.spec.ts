import { launchArguments } from '#src/cli/chromium.ts';
import { thisMachine } from '#src/cli/machine.ts';
import { type Place, places } from './everyPlace.ts';
import { overflowInPx } from './layoutFaults.ts';
import { openTables } from './openBoard.ts';
import { expect, long, test } from './test.ts';
import { textFaults } from './textFaults.ts';

// As a reader sets it in the browser: text alone, twice as large as usual.
test.use({
  viewport: { width: 1280, height: 800 },
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH ?? '',
    args: [...launchArguments(thisMachine.isRoot), '--blink-settings=defaultFontSize=32'],
  },
});

const usual = ['the workforce', 'the timeline'];

const grows = places.filter(({ isStage }) => !isStage);
const options = ({ name, isServed }: Place) => {
  if (isServed) return { tag: ['@long', '@served'] };
  return usual.includes(name) ? {} : long;
};

test.describe('with text twice as large no word is cut, covered or off the page', () => {
  test.setTimeout(120_000);

  for (const place of grows) {
    test(`in ${place.name}`, options(place), async ({ page }) => {
      // All of the board at once.
      if (place.name === 'the board pack') test.setTimeout(600_000);
      await place.open(page);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('36px');
      expect(await overflowInPx(page), 'scrolls sideways').toBeLessThanOrEqual(0);
      expect(await textFaults(page)).toEqual([]);
      if (place.isScreenOnly) return;
      await openTables(page);
      expect(await overflowInPx(page), 'scrolls sideways').toBeLessThanOrEqual(0);
      expect(await textFaults(page)).toEqual([]);
    });
  }
});
