import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { isLong } from '#tests/longTest.ts';
import { builtOverview } from './builtOverview.ts';
import type { DrivenBrowser } from './drivenBrowser.ts';
import {
  clickOn,
  downloaded,
  expectWords,
  goTo,
  isThere,
  open,
  says,
  typeInto,
  until,
  windowsOpen,
} from './inPage.ts';

/** Where a journey finds the board. */
export interface Sites {
  /** The built site, served. */
  readonly site: string;
  /** The same, reading from a backend that takes records. */
  readonly backend: string;
}

export interface Journey {
  readonly name: string;
  readonly walk: (browser: DrivenBrowser, sites: Sites) => Promise<void>;
  /**
   * Whether a browser without a window shows as much: what differs with one is full screen, other
   * windows and the page's place. Walked with a window in the long run only.
   */
  readonly needsNoWindow?: boolean;
  /** Names of browsers in which it is walked in the long run only. */
  readonly seldomIn?: readonly string[];
  /** Names of browsers whose driver cannot be relied on for it. */
  readonly except?: readonly string[];
}

const herefordshire = 'authority=E06000019';

/** Of the same parts as the others, which are opened in the long run. */
const usualViews: readonly string[] = [
  '/',
  '/workforce/agency-rate',
  '/judgements',
  '/areas/A25-2',
  '/print',
];
const views = [
  '/',
  '/workforce',
  '/workforce/agency-rate',
  '/judgements',
  '/areas',
  '/areas/A25-2',
  '/timeline',
  '/sources',
  '/accessibility',
  '/print',
] as const;

/** What is over the edge of the window, and sections that failed. */
const faultsInSight = `
  const faults = [];
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over > 0) faults.push(location.hash + ' is ' + over + ' px too wide');
  if (document.body.innerText.includes('could not be shown')) faults.push(location.hash + ' has a section that could not be shown');
  if (document.body.innerText.includes('There is no page')) faults.push(location.hash + ' is no page');
  return faults;
`;

const presenting = (number: number) =>
  `return document.querySelector('main[aria-label^="Slide ${number} of"]') !== null`;

async function everyView(browser: DrivenBrowser, { site }: Sites) {
  await open(browser, `${site}#/?${herefordshire}`);
  for (const view of views.filter((one) => isLong || usualViews.includes(one))) {
    await goTo(browser, `${view}?${herefordshire}`);
    await until(browser, `return location.hash.startsWith('#${view}')`, view);
    expect(await browser.run(faultsInSight), view).toEqual([]);
  }
}

async function anotherBoard(browser: DrivenBrowser, { site }: Sites) {
  await open(browser, `${site}#/?${herefordshire}`);
  await clickOn(browser, 'Herefordshire children’s services');
  await typeInto(browser, 'Search by name', 'kent');
  await browser.press('Enter');
  await until(browser, `return location.hash.includes('E10000016')`, 'the board of Kent');
  await until(browser, isThere, 'the board of Kent');
  await expectWords(browser, 'header', 'Kent children’s services');
  expect(await browser.run('return document.querySelector("main").innerText')).not.toContain(
    'Herefordshire',
  );
  await goTo(browser, `/?${herefordshire}`);
  await browser.click(
    `return [...document.querySelectorAll('header button')].find((one) => one.textContent.includes('change the day'))`,
  );
  await expectWords(browser, 'dialog', 'View the board as at a date');
  await browser.run(`
    const input = document.querySelector('dialog input[type=date]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, '2024-01-31');
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  `);
  await clickOn(browser, 'Show this day');
  await expectWords(browser, 'h1', 'Inadequate in every area');
  await expectWords(browser, 'header', '31 January 2024');
}

async function chooseDownload(browser: DrivenBrowser, item: string) {
  await clickOn(browser, 'Download of ');
  await clickOn(browser, item);
}

async function takenAway(browser: DrivenBrowser, { site }: Sites) {
  await open(browser, `${site}#/workforce/agency-rate?${herefordshire}`);
  await chooseDownload(browser, 'CSV');
  const csv = new TextDecoder().decode(await downloaded(browser, /agency-rate.*\.csv$/));
  expect(csv).toContain('Herefordshire');
  await chooseDownload(browser, 'SVG');
  const svg = new TextDecoder().decode(await downloaded(browser, /agency-rate.*\.svg$/));
  expect(svg).toContain('</svg>');
  expect(svg.replace(/base64,[^"]*/, '')).not.toMatch(/var\(|NaN|undefined/);
  await chooseDownload(browser, 'PNG');
  const png = Buffer.from(await downloaded(browser, /agency-rate.*\.png$/));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  // A blank picture of this size is a few kilobytes.
  expect(png.length).toBeGreaterThan(20_000);
  await chooseDownload(browser, 'Copy link');
  await expectWords(browser, 'figure [role=status]', 'Copied');
  await chooseDownload(browser, 'Copy table');
  await expectWords(browser, 'figure [role=status]', 'Copied');
  await clickOn(browser, 'Table');
  await until(
    browser,
    `return [...document.querySelectorAll('figure table, details[open] table')].some((one) => one.getClientRects().length > 0)`,
    'a table',
  );
}

async function oneFile(browser: DrivenBrowser, { site }: Sites) {
  await open(browser, `${site}#/judgements?${herefordshire}`);
  const heading = await browser.run('return document.querySelector("h1").textContent');
  await clickOn(browser, 'Share');
  await clickOn(browser, 'Download the offline file');
  const file = await downloaded(browser, /-board-.*\.html$/);
  const path = join(tmpdir(), `board-${process.pid}-${browser.name.replaceAll(/\W/g, '')}.html`);
  await writeFile(path, file);
  try {
    await fromDisk(browser, path, heading);
  } finally {
    await rm(path);
  }
}

async function fromDisk(browser: DrivenBrowser, path: string, heading: unknown) {
  await open(browser, pathToFileURL(path).href);
  expect(await browser.run('return document.querySelector("h1").textContent')).toBe(heading);
  for (const view of ['/', '/workforce/agency-rate', '/areas']) {
    await goTo(browser, `${view}?${herefordshire}`);
    expect(await browser.run(faultsInSight), view).toEqual([]);
  }
  await closeSpeaker(browser, await presentWithSpeaker(browser));
}

/** Once the script has answered: it cannot from a page that is gone. */
const goBack = 'setTimeout(() => history.back(), 50)';

async function backToThePlace(browser: DrivenBrowser, { site }: Sites) {
  for (const view of ['/workforce', '/areas', '/judgements']) {
    await open(browser, `${site}#${view}?${herefordshire}`);
    const place = await browser.run(`
      scrollTo(0, Math.round(document.documentElement.scrollHeight * 0.6));
      return scrollY;
    `);
    expect(place).toBeGreaterThan(100);
    const isAtPlace = `return location.hash.startsWith('#${view}?') && Math.abs(scrollY - ${place}) <= 1`;
    // Not by hand, which would scroll to it.
    await browser.run(`document.querySelector('footer a[href*="#/accessibility"]').click()`);
    await until(browser, `return location.hash.startsWith('#/accessibility')`, 'the other view');
    await until(browser, isThere, 'the other view');
    await until(browser, 'return scrollY === 0', 'the top of the other view');
    await browser.run(goBack);
    await until(browser, isAtPlace, `the place in ${view} after a link`);
    await browser.goto('about:blank');
    await browser.run(goBack);
    await until(browser, isAtPlace, `the place in ${view} after another page`);
    await browser.reload();
    await until(browser, isAtPlace, `the place in ${view}, reloaded`);
  }
}

/**
 * From a view to the third slide, to which the speaker's window turned.
 *
 * @returns The names of the two windows.
 */
async function presentWithSpeaker(browser: DrivenBrowser) {
  await goTo(browser, `/?${herefordshire}`);
  const [shown = ''] = await browser.windows();
  await clickOn(browser, 'Present');
  await until(browser, presenting(1), 'the first slide');
  await browser.press('ArrowRight');
  await until(browser, presenting(2), 'the second slide');
  await browser.press('s');
  const names = await windowsOpen(browser, 2);
  const speaker = names.find((name) => name !== shown) ?? '';
  await browser.switchTo(speaker);
  await expectWords(browser, 'h1', 'Slide 2 of');
  await browser.press('PageDown');
  await expectWords(browser, 'h1', 'Slide 3 of');
  await browser.switchTo(shown);
  await until(browser, presenting(3), 'the slide that the speaker turned to');
  return { shown, speaker };
}

async function closeSpeaker(browser: DrivenBrowser, windows: { shown: string; speaker: string }) {
  await browser.switchTo(windows.speaker);
  await browser.closeWindow();
  await browser.switchTo(windows.shown);
}

/** From a view to the last slide and back, with the speaker's window. */
/**
 * Presses a key until something has come of it: where a page cannot have it in full screen, a browser takes
 * it to end that first.
 */
async function pressUntil(
  browser: DrivenBrowser,
  key: string,
  condition: string,
  what: string,
): Promise<void> {
  for (let press = 0; press < 3; press += 1) {
    await browser.press(key);
    for (let look = 0; look < 20; look += 1) {
      if (await browser.run(condition)) return;
      await pause(100);
    }
  }
  await until(browser, condition, what);
}

async function wholePresentation(browser: DrivenBrowser, { site }: Sites) {
  await open(browser, `${site}#/?${herefordshire}`);
  const { shown, speaker } = await presentWithSpeaker(browser);
  // As a clicker sends it: nothing is reloaded.
  await browser.run('window.sameDocument = true');
  await browser.press('F5');
  await pause(300);
  expect(await browser.run('return window.sameDocument')).toBe(true);
  await until(browser, presenting(3), 'the slide after F5');
  await browser.press('b');
  await until(browser, says('body', 'The screen is black'), 'the black screen');
  const isBlack = says('body', 'The screen is black');
  await pressUntil(
    browser,
    'Escape',
    `return !(() => { ${isBlack} })()`,
    'the slide after the black screen',
  );
  await until(browser, presenting(3), 'the same slide');
  await browser.reload();
  await until(browser, presenting(3), 'the slide after it was reloaded');
  await browser.press('End');
  await browser.switchTo(speaker);
  await expectWords(browser, 'body', 'This is the last slide.');
  await browser.switchTo(shown);
  await pressUntil(
    browser,
    'Escape',
    `return !location.hash.startsWith('#/present')`,
    'the end of the presentation',
  );
  await browser.switchTo(speaker);
  await expectWords(browser, 'body', 'The presentation was left.');
  await closeSpeaker(browser, { shown, speaker });
}

async function recorded(browser: DrivenBrowser, { backend }: Sites) {
  const words = `Next step ${Math.random().toString(36).slice(2)}`;
  await open(browser, `${backend}#/areas/A25-1?${herefordshire}`);
  await clickOn(browser, 'Record an update');
  await typeInto(browser, 'Owner', 'Head of Fostering');
  await typeInto(browser, 'Next step', 'Half');
  // Time for a browser to store it.
  await pause(200);
  await browser.reload();
  await until(browser, isThere, 'the page, reloaded');
  await clickOn(browser, 'Record an update');
  await expectWords(browser, 'dialog', 'is back.');
  await typeInto(browser, 'Next step', ` ${words}`);
  await clickOn(browser, 'Record');
  await typeInto(browser, 'Access code', 'example-recorder');
  await browser.press('Enter');
  await expectWords(browser, 'main', 'Head of Fostering');
  await clickOn(browser, 'Send now');
  const isWaiting = says('header [role=status]', 'record');
  await until(browser, `return !(() => { ${isWaiting} })()`, 'the record sent');
  await browser.reload();
  await expectWords(browser, 'main', `Half ${words}`);
}

/** What every browser that a reader may have is walked through. */
export const journeys: readonly Journey[] = [
  { name: 'reads the overview as it was built, so that it is taken over', walk: builtOverview },
  {
    name: 'shows its views, none too wide and none without a section',
    walk: everyView,
    needsNoWindow: true,
  },
  {
    name: 'changes the authority and the day',
    walk: anotherBoard,
    needsNoWindow: true,
    seldomIn: ['Firefox'],
  },
  {
    name: 'comes back to the place where a view was left',
    walk: backToThePlace,
    seldomIn: ['Firefox'],
    // Its driver now and then never answers a script that runs while a page is left for another.
    except: ['WebKitGTK'],
  },
  {
    name: 'saves a figure as CSV, SVG and PNG, and copies its link',
    walk: takenAway,
    needsNoWindow: true,
    seldomIn: ['Firefox'],
  },
  {
    name: 'presents by keys with the speaker’s window',
    walk: wholePresentation,
    seldomIn: ['WebKitGTK'],
  },
  {
    name: 'saves the board as one file, which presents from disk',
    walk: oneFile,
    needsNoWindow: true,
    seldomIn: ['Firefox'],
  },
  {
    name: 'records an update, and keeps what is typed over a reload',
    walk: recorded,
    needsNoWindow: true,
    seldomIn: ['Firefox'],
  },
];
