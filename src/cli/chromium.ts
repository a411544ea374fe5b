import { aptGetCommands, onPath } from './aptGet.ts';
import type { Machine } from './machine.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

// A file that is there may still not start: a stub that points to another package, a missing library.
const starts = (machine: Machine, path: string) =>
  machine.exists(path) && machine.run([path, '--version'], { timeoutSeconds: 30, quiet: true });

/**
 * A Chromium that is already there and starts: the one in CHROMIUM_PATH and no other if that is set,
 * else Playwright's own, else one on PATH.
 *
 * @throws Error when CHROMIUM_PATH names something that does not start.
 */
export function findChromium(machine: Machine): string | undefined {
  const requested = machine.env.CHROMIUM_PATH;
  if (requested === undefined || requested === '') {
    return [machine.playwrightChromium, ...onPath(machine, names)].find((path) =>
      starts(machine, path),
    );
  }
  if (!starts(machine, requested))
    throw new Error(`CHROMIUM_PATH is ${requested}, which does not start`);
  return requested;
}

interface Installation {
  /** All have to succeed, each in this time. */
  readonly commands: readonly (readonly string[])[];
  readonly timeoutSeconds: number;
}

/** The ways to get a Chromium, in the order in which they are tried. */
function installations(machine: Machine): Installation[] {
  // Where downloads are blocked without a refusal, Playwright would try for minutes.
  const playwright = {
    commands: [['playwright', 'install', 'chromium']],
    timeoutSeconds: 180,
  };
  const commands = aptGetCommands(machine, 'chromium');
  if (commands.length === 0) return [playwright];
  return [playwright, { commands, timeoutSeconds: 600 }];
}

/**
 * A Chromium that starts, installed first if there is none.
 *
 * @throws Error that says what was tried, when none of it helped.
 */
export function ensureChromium(machine: Machine): string {
  const found = findChromium(machine);
  if (found !== undefined) return found;

  const tried = [`${machine.playwrightChromium} (Playwright's own)`, `${names.join(', ')} on PATH`];
  for (const { commands, timeoutSeconds } of installations(machine)) {
    tried.push(commands.map((command) => command.join(' ')).join(' && '));
    const installed = commands.every((command) =>
      machine.run(command, { timeoutSeconds, quiet: false }),
    );
    const path = installed ? findChromium(machine) : undefined;
    if (path !== undefined) return path;
  }
  throw new Error(
    `No Chromium for the browser tests. Install one, or name it in CHROMIUM_PATH. Tried:\n${tried
      .map((way) => `- ${way}`)
      .join('\n')}`,
  );
}

/** No sandbox for root, which Chromium refuses to start in one; and no request of the browser's own. */
export const launchArguments = (isRoot: boolean): string[] => [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
  // Letters as wide as in a window: without one it would round the width of each.
  '--font-render-hinting=none',
];
