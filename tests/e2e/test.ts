import { test as base, expect } from '@playwright/test';
import { testTime } from '#tests/testDay.ts';
import { problemFaults } from './problemFaults.ts';

interface Watched {
  /**
   * Names a problem that the test brings about on purpose, e.g. a data file that is missing.
   * It has to occur. To be called before it does, or after.
   */
  expectProblem: (pattern: RegExp) => void;
}

/**
 * An address of the board, whether it is served or a file on disk.
 *
 * @param at What comes after the board's own address, as `/` or `/#/areas`; others stay as they are.
 */
export const boardAddress = (at: string, baseURL: string): string =>
  at.startsWith('/') ? baseURL + at.slice(1) : at;

/** What a project of playwright.config.ts sets. */
export interface TestOptions {
  /** Address of the backend that the page reads from; empty for files. */
  readonly backend: string;
}

/** Fails a test on anything that a user's console would show, and on any request to elsewhere. */
export const test = base.extend<Watched & TestOptions>({
  backend: ['', { option: true }],
  context: async ({ context, baseURL }, use) => {
    // Every page of a test is of one day, which the build and the backend have been given too.
    await context.clock.setFixedTime(testTime);
    const newPage = context.newPage.bind(context);
    context.newPage = async () => {
      const page = await newPage();
      const goto = page.goto.bind(page);
      page.goto = (at, options) => goto(boardAddress(at, baseURL ?? ''), options);
      return page;
    };
    await use(context);
  },
  expectProblem: [
    async ({ context, baseURL, backend }, use) => {
      const problems: string[] = [];
      const expected: RegExp[] = [];
      const own = new URL(baseURL ?? '');
      /** A file asks for nothing but itself. */
      const isOwn = ({ origin, href, hash }: URL) =>
        own.protocol === 'file:'
          ? href === own.href + hash
          : origin === own.origin || (backend !== '' && href.startsWith(backend));

      context.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        // Of the test's own making: most tests let no worker answer for the board.
        if (message.text() === 'Service Worker registration blocked by Playwright') return;
        problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (webError) => {
        const error = webError.error();
        problems.push(`page error: ${error.stack ?? error.message}`);
      });
      context.on('request', (request) => {
        const address = new URL(request.url());
        if (isOwn(address) || ['data:', 'blob:'].includes(address.protocol)) return;
        problems.push(`request to another origin: ${request.url()}`);
      });

      await use((pattern) => expected.push(pattern));

      const { unexpected, absent } = problemFaults(problems, expected);
      expect(unexpected, 'console messages, page errors and requests to elsewhere').toEqual([]);
      expect(absent, 'expected problems that did not occur').toEqual([]);
    },
    { auto: true },
  ],
});

/** Marks what only the long run takes: see `grepInvert` in playwright.config.ts. */
export const long = { tag: '@long' };

/** Marks what needs a server, which a file has not: see `projects` in playwright.config.ts. */
export const served = { tag: '@served' };

/** Both. */
export const longServed = { tag: ['@long', '@served'] };

/** Marks what every change is tested with against a backend as well. */
export const withBackend = { tag: '@backend' };

/** Marks what records on the board, against a backend only. */
export const recording = { tag: ['@recording', '@served'] };

/** The same, in the long run. */
export const longRecording = { tag: [...recording.tag, '@long'] };

/** Marks what only a page of files does. */
export const filesOnly = { tag: '@files' };

/** In a loop: the usual one goes with every change, the others with the long run. */
export const longUnless = (isUsual: boolean) => (isUsual ? {} : long);

export { expect };
