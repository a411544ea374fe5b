import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DrivenBrowser } from './drivenBrowser.ts';
import { freePort } from './freePort.ts';
import { startScreen } from './screen.ts';
import { type Command, readDownloads, type W3cCommand, w3cBrowser } from './w3cBrowser.ts';

/** Where WebDriver over HTTP has each command, below its session; `:id` is in the parameters. */
const places: Readonly<Record<W3cCommand, readonly ['GET' | 'POST' | 'DELETE', string]>> = {
  Navigate: ['POST', '/url'],
  Refresh: ['POST', '/refresh'],
  ExecuteAsyncScript: ['POST', '/execute/async'],
  ExecuteScript: ['POST', '/execute/sync'],
  ElementClick: ['POST', '/element/:id/click'],
  PerformActions: ['POST', '/actions'],
  GetWindowHandles: ['GET', '/window/handles'],
  SwitchToWindow: ['POST', '/window'],
  CloseWindow: ['DELETE', '/window'],
};

/** Debian's folders of the browser that the driver starts. */
const miniBrowsers = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
);

const startTimeout = 30_000;

/** What a browser in a container needs to draw on a screen of its own. */
export const webkitEnvironment = (display: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DISPLAY: display,
  GDK_BACKEND: 'x11',
  LIBGL_ALWAYS_SOFTWARE: '1',
  // Its sandbox does not start for root, which tests in containers often are.
  ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
});

/**
 * Starts WebKitGTK, the engine of Safari, in a window on a screen of its own.
 *
 * @throws Error where Debian's `webkit2gtk-driver` or Xvfb is not there, or does not answer.
 */
export async function openWebkit(): Promise<DrivenBrowser> {
  const binary = miniBrowsers.find(existsSync);
  if (binary === undefined)
    throw new Error(`No WebKitGTK: ${miniBrowsers.join(' and ')} are not there.`);
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  mkdirSync(join(home, '.config'));
  writeFileSync(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const screen = await startScreen();
  const port = await freePort();
  const child = spawn('WebKitWebDriver', ['-p', String(port)], {
    stdio: 'ignore',
    env: {
      ...webkitEnvironment(screen.display),
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
    },
  });
  let missing: Error | undefined;
  child.once('error', (error) => {
    missing = new Error(`No WebKitWebDriver could be started: ${error.message}`);
  });
  const ended = new Promise<void>((settle) => child.once('close', () => settle()));

  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKit, ${path}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  };
  const capabilities = {
    alwaysMatch: {
      'webkitgtk:browserOptions': {
        binary,
        args: ['--automation'],
      },
    },
  };
  const start = async (end = Date.now() + startTimeout): Promise<unknown> => {
    try {
      return await ask('POST', '/session', { capabilities });
    } catch (error) {
      if (missing) throw missing;
      if (Date.now() > end) throw error;
      await pause(100);
      return start(end);
    }
  };
  const session = (await start()) as {
    readonly sessionId: string;
    readonly capabilities: { readonly browserVersion?: string };
  };
  const command: Command = (name, parameters = {}) => {
    const [method, path] = places[name];
    const { id = '', ...body } = parameters as { readonly id?: string };
    return ask(method, `/session/${session.sessionId}${path.replace(':id', id)}`, body);
  };
  return {
    ...w3cBrowser(command),
    name: `WebKitGTK ${session.capabilities.browserVersion}`,
    downloads: async () => readDownloads(downloads),
    print: null,
    close: async () => {
      await ask('DELETE', `/session/${session.sessionId}`).catch(() => undefined);
      child.kill();
      await ended;
      screen.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
