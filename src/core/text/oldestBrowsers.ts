import { formatList } from './format.ts';

export interface OldestBrowser {
  readonly name: string;
  /** The oldest release in which everything works. */
  readonly version: string;
  /** How the build names it. */
  readonly target: string;
}

/**
 * The oldest browsers that the board is built for and tried with, measured from the built files:
 * `tests/e2e/oldBrowsers.spec.ts` fails when they come to need a newer one. Everything that names
 * them reads this list.
 */
export const oldestBrowsers: readonly OldestBrowser[] = [
  { name: 'Safari (on iPhone and iPad too)', version: '16.4', target: 'safari16.4' },
  { name: 'Chrome', version: '110', target: 'chrome110' },
  { name: 'Edge', version: '110', target: 'edge110' },
  { name: 'Firefox', version: '115', target: 'firefox115' },
];

/** "Safari 16.4, Chrome 110 and Firefox 115, or newer". */
const inWords = `${formatList(oldestBrowsers.map(({ name, version }) => `${name} ${version}`))}, or newer`;

/** For documents and the accessibility statement. */
export const worksInText = `The board works in ${inWords}.`;

/** What to say where something fails because the browser lacks what it needs. */
export const browserTooOldText = `This browser is too old for the board, or a setting takes away what the board needs. It works in ${inWords}.`;
