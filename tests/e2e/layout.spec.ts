import { expectFits } from './expectFits.ts';
import { openBoard } from './openBoard.ts';
import { longUnless, test } from './test.ts';

// A whole series, one from 0 to 100, one that ends early, one that begins late.
const authorities = ['E06000019', 'E06000053', 'E09000020', 'E06000063'];

test.describe('the overview, from 1440 to 320 px wide and at 200%,', () => {
  for (const code of authorities) {
    test(
      `fits, its charts’ words large, apart and whole, for ${code}`,
      longUnless(code === 'E06000019'),
      async ({ page }) => {
        await openBoard(page, code);
        await expectFits(page, 31);
      },
    );
  }
});
