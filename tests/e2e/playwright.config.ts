import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium, launchArguments } from '#src/build/chromium.ts';
import { thisMachine } from '#src/build/machine.ts';

const root = resolve(import.meta.dirname, '../..');
// Not the port of `npm start`, which may be running beside the tests.
const address = { host: '127.0.0.1', port: 4317 };
const baseURL = `http://${address.host}:${address.port}`;

const executablePath = findChromium(thisMachine);
if (executablePath === undefined) {
  throw new Error('No Chromium found: run `npx tsx tests/e2e/installChromium.ts` first');
}
// Workers read this file again, and need not look again.
process.env.CHROMIUM_PATH = executablePath;

/**
 * What goes over every page, authority, state or slide once more, and would take the whole command
 * over ten minutes: `npm run test:long` runs these as well.
 */
const longFiles = ['claims', 'greyscale', 'indicatorPages', 'ownBoard', 'pdf', 'slides'];
const longTests = [
  /axe finds nothing.*(forced colours|320 px wide|on paper|printed|every table open|records open)/,
  /axe finds nothing on \/(areas\?|areas\/A22|timeline\?)/,
  /\/areas(\?|\/A22).* fits/,
  /one area of Herefordshire has a page/,
  /each figure can be taken away/,
  /(1024|390): nothing is cut/,
  /has every name whole for/,
  /the axis of (?!agency-rate|caseload)/,
  /have the published grades and dates of (?!Herefordshire|Hull|Cumbria|Brent)/,
  /worked out from the published file for (?!Herefordshire|Isles of Scilly|Dorset)/,
  /of (Kensington and Chelsea|Sunderland|Cumberland) are those of the published CSV/,
  /workforce\/(?!agency-rate)[a-z-]+ fits/,
  /the figures of (longName|northamptonshire|pooleWithoutAny) fit/,
  /has such words for/,
  /large, apart and whole, for (?!E06000019)/,
  /the page of (?!E06000019)E\d+ fits/,
  /(is not JSON|fails its schema|cannot be reached) costs its sections and no more: (?!workforce)/,
  /the picture of a figure (is in|is of|falls|takes|leaves)/,
  /the copies of a figure (are made|say so)/,
  /whole and large enough to hit, (1024|320)/,
  /the list of authorities (is searched|says|goes|leaves all as it was on (Cancel|Escape in the list)|fits 3[69]0)/,
  /switching (takes|leaves|closes)/,
  /after the third on \/[a-z]/,
  /the board pack (names|breaks|is cut)/,
  /Northamptonshire has its inspections/,
  /the strip of years (stays|never)/,
  /on paper (prints nothing under|one area takes|each drawing fits|the drawing fits)/,
  /without colour each status|no control is smaller than|that a council keeps shows/,
  /opens its record with the pointer, 390/,
  /grades and dates of (Hull|Brent)/,
  /Herefordshire (shows another thread|leads from a telling|needs no colour)/,
  /the files of the threads|the rows are read with keys and pointer/,
  /are the national publications for E10000009|are found by typing fast|on at most 14 pages/,
  /the timeline of Herefordshire gives no day|another authority has no release|the strip of years follows|320: nothing is cut/,
  /an entry gives its own address|lists no event twice/,
  /what keeps coming back in Herefordshire (has a button|tells nothing)|an authority without records of its own has neither/,
  /the sources of Herefordshire (open as many|show no word)|say whose a cited fact is/,
  /the improvement areas of Herefordshire (name every area|carry the age|are saved)|that is not there says so, also/,
  /the judgements (begin with|tell every visit|lead from)|goes with its topic|grades and dates of Cumbria/,
  /the sentences are true of them|on an earlier day nothing is told/,
  /the list of authorities (opens|leaves|fits)|an address with the former code E08/,
  /the day of the view (is left alone|goes from)|that axe knows, narrow/,
  /a meeting has a black screen|keeps the screen awake|for an address that nobody understands/,
  /the Print button closes|the overview on paper (numbers|keeps)/,
  /of Judgements over time is (an SVG|a PNG)|is off the paper, where/,
  /of (Barnsley|Isles of Scilly) are those|the axis of caseload|is named while its button/,
  /the overview of Herefordshire (is what|gives each|names the|ends with|says of an area|opens the lineage)/,
  /figure of Cumberland shows|of a code that is none|cannot be reached costs/,
  /the keyboard alone (opens a table|loses neither)|always in sight, 390/,
  /the judgements join in one line|names both frameworks|the neighbours are sorted by keys/,
  /are led to from a citation|the sources by keys alone/,
  /has for every slide something to say|is offered as a page/,
  /large enough to hit, 390|of Agency workers is a PNG/,
  /the timeline of Herefordshire (keeps|says)|the CSV holds exactly|says that it is not the latest/,
  /leads to who raised it|\/areas\/A25-2|whether the list is getting shorter/,
  /file for Isles of Scilly|agency-rate fits|a line is chosen and taken away/,
];
const isLong = process.env.LONG_TESTS !== undefined;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: isLong ? [] : longFiles.map((name) => `**/${name}.spec.ts`),
  grepInvert: isLong ? [] : longTests,
  outputDir: resolve(root, 'node_modules/.cache/tests/playwright'),
  workers: 2,
  // A busy machine takes a while to draw a board for the first time.
  expect: { timeout: 15_000 },
  timeout: 60_000,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: [
    ['list'],
    [
      'json',
      {
        outputFile:
          process.env.PLAYWRIGHT_REPORT ??
          resolve(root, 'node_modules/.cache/tests/playwright.json'),
      },
    ],
  ],
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: launchArguments(thisMachine.isRoot) },
  },
  webServer: {
    command: `npx vite preview --host ${address.host} --port ${address.port} --strictPort`,
    cwd: root,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
