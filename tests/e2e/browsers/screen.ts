import { spawn } from 'node:child_process';

/**
 * Starts a screen that nobody sees, of the size of a projector's.
 *
 * @returns Its name for DISPLAY, and what ends it.
 * @throws Error where there is no Xvfb.
 */
export function startScreen(): Promise<{
  readonly display: string;
  readonly stop: () => void;
}> {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  return new Promise((settle, fail) => {
    screen.once('error', (error) => fail(new Error(`No Xvfb could be started: ${error.message}`)));
    screen.stdio[3]?.once('data', (number) =>
      settle({ display: `:${String(number).trim()}`, stop: () => screen.kill() }),
    );
  });
}
