import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium, type ElementHandle, type JSHandle, type Page } from '@playwright/test';
import { launchArguments } from '#src/cli/chromium.ts';
import { thisMachine } from '#src/cli/machine.ts';
import type { DrivenBrowser } from './drivenBrowser.ts';
import { startScreen } from './screen.ts';
import { readDownloads } from './w3cBrowser.ts';

const run = promisify(execFile);

/** Names of keys on a keyboard of X, where they are not those of the page. */
const xKeys: Readonly<Record<string, string>> = {
  ArrowRight: 'Right',
  Enter: 'Return',
  PageDown: 'Next',
};

/** The body of a function as one that may wait. */
const asFunction = (body: string) => `(async () => { ${body} })()`;

/**
 * Starts Chromium with a window on a screen of its own. Its keys are pressed on that screen, so that
 * the browser itself sees them first: F5 reloads unless the page holds it back.
 *
 * @param executablePath The Chromium of the other tests.
 * @throws Error where Xvfb, openbox or xdotool is not there.
 */
export async function openWindowedChromium(executablePath: string): Promise<DrivenBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads);
  const screen = await startScreen();
  const env = { ...process.env, DISPLAY: screen.display };
  // Without one no window has the keyboard, and none fills the screen.
  const windowManager = spawn('openbox', [], { env, stdio: 'ignore' });
  await new Promise<void>((settle, fail) => {
    windowManager.once('spawn', settle);
    windowManager.once('error', (error) => fail(new Error(`No openbox: ${error.message}`)));
  });
  const browser = await chromium.launch({
    headless: false,
    executablePath,
    args: [...launchArguments(thisMachine.isRoot), '--window-size=1440,1000'],
    env,
  });
  const context = await browser.newContext({ viewport: null, acceptDownloads: true });
  const errors: string[] = [];
  context.on('weberror', (one) => errors.push(String(one.error().stack)));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const saving: Promise<void>[] = [];
  const watched = (page: Page) =>
    page.on('download', (download) => {
      saving.push(download.saveAs(join(downloads, download.suggestedFilename())));
    });
  context.on('page', watched);
  let page = await context.newPage();
  const windowNames = new Map<string, Page>();
  return {
    name: `Chromium ${browser.version()} with a window`,
    goto: (address) => page.goto(address),
    run: (body) => page.evaluate(asFunction(body)),
    click: async (body) => {
      const found: JSHandle<unknown> = await page.evaluateHandle(asFunction(body));
      const element = found.asElement() as ElementHandle | null;
      if (element === null) throw new Error(`Nothing there to click: ${body.trim()}`);
      await element.click();
    },
    press: async (key) => {
      const pressed = key.length === 1 ? ['type', '--', key] : ['key', xKeys[key] ?? key];
      await run('xdotool', pressed, { env });
      await pause(50);
    },
    type: async (text) => {
      await run('xdotool', ['type', '--', text], { env });
      await pause(50);
    },
    reload: () => page.reload(),
    windows: async () =>
      context.pages().map((one, index) => {
        const known = [...windowNames].find(([, open]) => open === one)?.[0];
        const name = known ?? `${windowNames.size}-${index}`;
        windowNames.set(name, one);
        return name;
      }),
    switchTo: async (name) => {
      const found = windowNames.get(name);
      if (found === undefined) throw new Error(`There is no window ${name}.`);
      page = found;
      await page.bringToFront();
    },
    closeWindow: () => page.close(),
    downloads: async () => {
      await Promise.all(saving);
      return readDownloads(downloads);
    },
    print: null,
    errors: async () => errors,
    close: async () => {
      await browser.close();
      windowManager.kill();
      screen.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
