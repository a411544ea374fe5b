import { onPath } from '#src/cli/aptGet.ts';
import { findChromium } from '#src/cli/chromium.ts';
import { type Machine, thisMachine } from '#src/cli/machine.ts';

/** Debian's program and its package. */
export const headlessShell = 'chromium-headless-shell';

/**
 * Path of the Chromium that runs the tests in a window.
 *
 * @throws Error where there is none that starts.
 */
export function chromiumOn(machine: Machine): string {
  const path = findChromium(machine);
  if (path !== undefined) return path;
  throw new Error(
    'No Chromium found: `npm run test:e2e` brings one, or name yours in CHROMIUM_PATH.',
  );
}

/**
 * The same engine without the parts of a window, which no test of a page needs and each page would start
 * once more: where there is one, and CHROMIUM_PATH asks for no other.
 */
export const headlessOn = (machine: Machine): string =>
  (machine.env.CHROMIUM_PATH ? undefined : onPath(machine, [headlessShell])[0]) ??
  chromiumOn(machine);

/**
 * Runs once before the first test, not where the configuration is only read, as tools do that need no
 * browser. The workers start after it, and take the browsers from CHROMIUM_PATH and HEADLESS_CHROMIUM_PATH.
 */
export default function findBrowser(): void {
  process.env.HEADLESS_CHROMIUM_PATH = headlessOn(thisMachine);
  process.env.CHROMIUM_PATH = chromiumOn(thisMachine);
}
