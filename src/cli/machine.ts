import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** What finding a browser needs to know of a machine, and may do to it. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Where Playwright keeps the Chromium that it downloads. */
  readonly playwrightChromium: string;
  readonly exists: (path: string) => boolean;
  /** Whether the program ended with 0 in time. `quiet` drops what it prints. */
  readonly run: (
    command: readonly string[],
    options: { readonly timeoutSeconds: number; readonly quiet: boolean },
  ) => boolean;
}

export const thisMachine: Machine = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  playwrightChromium: chromium.executablePath(),
  exists: existsSync,
  run: ([program = '', ...args], { timeoutSeconds, quiet }) =>
    spawnSync(program, args, {
      stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
      timeout: timeoutSeconds * 1000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
};
