import { chmodSync, existsSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';

/** Beside the folder of the embedded database: who may read the one may use the other. */
export const socketOf = (folder: string): string => `${folder}.socket`;

/** The longest name that every system takes for a socket. */
const mostLetters = 100;

/** No command is longer. */
const mostBytes = 64 * 1024;

interface Answered {
  readonly lines: readonly string[];
  /** Why it was not done; `null` where it was. */
  readonly error: string | null;
}

/**
 * Takes commands of this machine while the service has the embedded database, which one process may open.
 * Only the user whose service it is may ask.
 *
 * @param run What a command line comes to, as the lines to print.
 * @returns Ends it; `null` where the system has no such sockets, or the folder's name is too long for one.
 */
export async function takeCommands(
  file: string,
  run: (args: readonly string[]) => Promise<readonly string[]>,
): Promise<(() => void) | null> {
  if (process.platform === 'win32' || file.length > mostLetters) return null;
  // Left by a process that was killed: the folder's lock is ours.
  rmSync(file, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', (part) => {
      text += part;
      if (text.length > mostBytes) socket.destroy();
    });
    socket.on('end', () => {
      void answered(text, run).then((answer) => socket.end(JSON.stringify(answer)));
    });
  });
  const before = process.umask(0o177);
  try {
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen(file, () => listening());
    });
  } finally {
    process.umask(before);
  }
  chmodSync(file, 0o600);
  return () => {
    server.close();
    rmSync(file, { force: true });
  };
}

async function answered(
  text: string,
  run: (args: readonly string[]) => Promise<readonly string[]>,
): Promise<Answered> {
  try {
    const args: unknown = JSON.parse(text);
    if (!Array.isArray(args) || !args.every((one) => typeof one === 'string')) {
      throw new TypeError('Wanted a command line.');
    }
    return { lines: await run(args), error: null };
  } catch (error) {
    return { lines: [], error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Has the service that runs carry out a command.
 *
 * @returns The lines to print; `null` where no service listens.
 * @throws Error that says why it was not done.
 */
export async function sendCommand(
  file: string,
  args: readonly string[],
): Promise<readonly string[] | null> {
  if (!existsSync(file)) return null;
  const text = await new Promise<string>((done, failed) => {
    let answer = '';
    const socket = createConnection(file, () => socket.end(JSON.stringify(args)));
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      answer += part;
    });
    socket.once('error', failed);
    socket.once('end', () => done(answer));
  });
  const { lines, error } = JSON.parse(text) as Answered;
  if (error !== null) throw new Error(error);
  return lines;
}
