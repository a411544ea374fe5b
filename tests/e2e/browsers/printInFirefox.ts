/**
 * Prints views of the built board in Firefox and looks at the paper: ends with 1 where anything is
 * wrong with it, or where there is no Firefox.
 *
 * npx tsx tests/e2e/browsers/printInFirefox.ts [folder of the built site, `dist` without it]
 */
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openFirefox } from './firefox.ts';
import { servePaperCases } from './paperCases.ts';
import { isThere, lookAtPaper, type OnScreen, readScreen } from './paperFaults.ts';

const { cases, close } = await servePaperCases(resolve(process.argv[2] ?? 'dist'));
const firefox = await openFirefox(2873);
console.log(firefox.name);
try {
  for (const { name, address, expected } of cases) {
    // A document of its own for each.
    await firefox.goto('about:blank');
    await firefox.goto(address);
    const end = Date.now() + 60_000;
    while (!(await firefox.run(isThere))) {
      if (Date.now() > end) throw new Error(`${address} is not there after a minute.`);
      await pause(200);
    }
    const screen = (await firefox.run(readScreen)) as OnScreen;
    if (!(await lookAtPaper(name, await firefox.print(), screen, expected))) process.exitCode = 1;
  }
} finally {
  await firefox.close();
  close();
}
