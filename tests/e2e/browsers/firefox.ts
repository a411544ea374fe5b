import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A Firefox that runs, driven by its own protocol, Marionette: no package is needed for it. */
export interface Firefox {
  readonly name: string;
  readonly goto: (address: string) => Promise<unknown>;
  /** Runs the body of a function in the page, and gives what it returns. */
  readonly run: (script: string) => Promise<unknown>;
  /** The page in sight as a PDF, on the paper that its style sheet asks for. */
  readonly print: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

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

type Call = (command: string, parameters?: object) => Promise<{ readonly value?: unknown }>;

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
      waiting.set(last, ([, , error, value]) => {
        if (error) fail(new Error(`Firefox, ${command}: ${JSON.stringify(error).slice(0, 300)}`));
        else settle((value ?? {}) as { value?: unknown });
      });
      const text = JSON.stringify([0, last, `WebDriver:${command}`, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

/**
 * Starts the Firefox of the machine without a window, in a profile of its own.
 *
 * @param port Where Marionette listens.
 * @throws Error where there is no `firefox-esr`, or it does not answer.
 */
export async function openFirefox(port: number): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  writeFileSync(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`);
  const child = spawn(
    'firefox-esr',
    ['--marionette', '--headless', '--no-remote', '--profile', profile],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((settle) => child.once('close', () => settle()));
  const missing = new Promise<never>((_, fail) => {
    child.once('error', (error) =>
      fail(new Error(`No Firefox could be started: ${error.message}`)),
    );
  });
  const socket = await Promise.race([connected(port), missing]);
  const call = caller(socket);
  const session = (await call('NewSession')) as { capabilities?: { browserVersion?: string } };
  await call('SetWindowRect', { width: 1440, height: 1000 });
  return {
    name: `Firefox ${session.capabilities?.browserVersion}`,
    goto: (url) => call('Navigate', { url }),
    run: async (script) => (await call('ExecuteScript', { script, args: [] })).value,
    print: async () => {
      const { value } = await call('Print', { background: true });
      return new Uint8Array(Buffer.from(String(value), 'base64'));
    },
    close: async () => {
      socket.destroy();
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
