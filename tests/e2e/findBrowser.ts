import { findChromium } from '#src/cli/chromium.ts';
import { type Machine, thisMachine } from '#src/cli/machine.ts';

/**
 * Path of the Chromium that runs the tests.
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
 * Runs once before the first test, not where the configuration is only read, as tools do that need no
 * browser. The workers start after it, and take the browser from CHROMIUM_PATH.
 */
export default function findBrowser(): void {
  process.env.CHROMIUM_PATH = chromiumOn(thisMachine);
}
