import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DrivenBrowser } from './drivenBrowser.ts';
import { freePort } from './freePort.ts';
import { startScreen } from './screen.ts';
import { readDownloads, w3cBrowser } from './w3cBrowser.ts';

const startTimeout = 30_000;

/** A socket to the port as soon as somebody listens there. @throws Error where nobody does in time. */
async function connected(port: number, end = Date.now() + startTimeout): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  const opened = await new Promise<boolean>((settle) => {
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
  });
  if (opened) return socket;
  if (Date.now() > end) throw new Error(`Firefox did not answer on port ${port} in 30 seconds.`);
  await pause(100);
  return connected(port, end);
}

/** Cuts what arrives into messages: each is its length in bytes, a colon and its JSON. */
function onMessages(socket: Socket, take: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (more) => {
    rest = Buffer.concat([rest, more]);
    for (;;) {
      const colon = rest.indexOf(':');
      const end = colon + 1 + Number(rest.subarray(0, colon));
      if (colon < 0 || rest.length < end) return;
      take(JSON.parse(rest.subarray(colon + 1, end).toString()));
      rest = rest.subarray(end);
    }
  });
}

type Call = (command: string, parameters?: object) => Promise<unknown>;

/** Commands go out as `[0, number, name, parameters]` and come back as `[1, number, error, value]`. */
function caller(socket: Socket): Call {
  const waiting = new Map<number, (answer: readonly unknown[]) => void>();
  onMessages(socket, (message) => {
    // The first message says which version of the protocol it is.
    if (Array.isArray(message)) waiting.get(message[1])?.(message);
  });
  let last = 0;
  return (command, parameters = {}) =>
    new Promise((settle, fail) => {
      last += 1;
      waiting.set(last, ([, , error, answer]) => {
        if (error) fail(new Error(`Firefox, ${command}: ${JSON.stringify(error).slice(0, 300)}`));
        // Some answers are the value itself, some have it in a field.
        else if (answer !== null && typeof answer === 'object' && 'value' in answer) {
          settle(answer.value);
        } else settle(answer);
      });
      const text = JSON.stringify([0, last, `WebDriver:${command}`, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

/** What a profile sets: no request of the browser's own, and downloads without a question. */
const preferences = (port: number, downloads: string): Readonly<Record<string, unknown>> => ({
  'marionette.port': port,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.alwaysOpenPanel': false,
  'dom.disable_beforeunload': true,
});

/**
 * Starts the Firefox of the machine in a window on a screen of its own, with a profile of its own,
 * driven by its own protocol, Marionette: no package is needed for it.
 *
 * @throws Error where there is no `firefox-esr` or Xvfb, or it does not answer.
 */
export async function openFirefox(): Promise<DrivenBrowser & { print: () => Promise<Uint8Array> }> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads);
  const port = await freePort();
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences(port, downloads))
      .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const screen = await startScreen();
  const child = spawn(
    'firefox-esr',
    ['--marionette', '--no-remote', '--width=1440', '--height=1000', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, DISPLAY: screen.display } },
  );
  const ended = new Promise<void>((settle) => child.once('close', () => settle()));
  const missing = new Promise<never>((_, fail) => {
    child.once('error', (error) => {
      screen.stop();
      fail(new Error(`No Firefox could be started: ${error.message}`));
    });
  });
  const socket = await Promise.race([connected(port), missing]);
  const call = caller(socket);
  const session = (await call('NewSession')) as {
    readonly capabilities?: { readonly browserVersion?: string };
  };
  return {
    ...w3cBrowser(call),
    name: `Firefox ${session.capabilities?.browserVersion}`,
    downloads: async () => readDownloads(downloads),
    print: async () =>
      new Uint8Array(Buffer.from(String(await call('Print', { background: true })), 'base64')),
    close: async () => {
      socket.destroy();
      child.kill();
      await ended;
      screen.stop();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
