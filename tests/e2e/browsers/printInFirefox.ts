/**
 * Prints views of the built board in Firefox and looks at the paper: ends with 1 where anything is
 * wrong with it, or where there is no Firefox.
 *
 * npx tsx tests/e2e/browsers/printInFirefox.ts [folder of the built site, `dist` without it]
 */
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exampleshire } from '#mocks/exampleshire.ts';
import { type Firefox, openFirefox } from './firefox.ts';
import { type Expected, isThere, type OnScreen, paperFaults, readScreen } from './paperFaults.ts';
import { ownBoardFiles, serveSite } from './site.ts';

const folder = resolve(process.argv[2] ?? 'dist');
const day = 'As known on 22 November 2026';
const marking = 'OFFICIAL-SENSITIVE (example)';
const most = 5_000_000;

const herefordshire: Expected = {
  onEachPage: [
    'Herefordshire children’s services: Improvement Board',
    day,
    'Data published up to 30 June 2026, version ',
  ],
  marking: '',
  most,
};
const own: Expected = {
  onEachPage: [
    'Exampleshire children’s services: Improvement Board',
    day,
    'Data published up to 30 June 2026, version ',
  ],
  marking,
  most,
};

/** Opens a page in a document of its own, waits until all of it is there, and prints it. */
async function printed(firefox: Firefox, address: string) {
  await firefox.goto('about:blank');
  await firefox.goto(address);
  const end = Date.now() + 60_000;
  while (!(await firefox.run(isThere))) {
    if (Date.now() > end) throw new Error(`${address} is not there after a minute.`);
    await pause(200);
  }
  const screen = (await firefox.run(readScreen)) as OnScreen;
  return { screen, pdf: await firefox.print() };
}

async function run(): Promise<number> {
  const published = await serveSite(folder);
  const filled = await serveSite(folder, ownBoardFiles);
  const firefox = await openFirefox(2873);
  console.log(firefox.name);
  const cases = [
    [published.address, '/workforce/agency-rate', 'E06000019', herefordshire],
    [published.address, '/judgements', 'E06000019', herefordshire],
    [filled.address, '/areas', exampleshire, own],
    [filled.address, '/print', exampleshire, own],
    [filled.address, '/present', exampleshire, own],
  ] as const;
  let failed = 0;
  try {
    for (const [site, view, code, expected] of cases) {
      const address = `${site}#${view}?authority=${code}&asAt=2026-11-22`;
      const { screen, pdf } = await printed(firefox, address);
      const size = Math.round(pdf.length / 1000);
      const { pages, faults } = await paperFaults(pdf, screen, expected);
      console.log(
        `${faults.length === 0 ? 'passed' : 'FAILED'}  ${view} of ${code}: ${pages} pages, ${size} kB, ${screen.charts.length} charts, ${screen.rows.length} rows`,
      );
      for (const fault of faults) console.log(`        ${fault}`);
      if (faults.length > 0) failed += 1;
    }
  } finally {
    await firefox.close();
    published.close();
    filled.close();
  }
  return failed;
}

if ((await run()) > 0) process.exitCode = 1;
