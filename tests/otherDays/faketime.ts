import { aptGetCommands, onPath } from '#src/cli/aptGet.ts';
import type { Machine } from '#src/cli/machine.ts';

/**
 * The program that runs another on another day: the one on PATH, else Debian's, installed first.
 *
 * @throws Error that says what was tried, when neither is to be had.
 */
export function ensureFaketime(machine: Machine): string {
  const [found] = onPath(machine, ['faketime']);
  if (found !== undefined) return found;

  const commands = aptGetCommands(machine, 'faketime');
  const isInstalled =
    commands.length > 0 &&
    commands.every((command) => machine.run(command, { timeoutSeconds: 300, quiet: false }));
  const [installed] = isInstalled ? onPath(machine, ['faketime']) : [];
  if (installed !== undefined) return installed;

  const tried = commands.map((command) => command.join(' ')).join(' && ');
  throw new Error(
    `No faketime, which runs the tests on other days. Install it. Tried: faketime on PATH${tried && `; ${tried}`}`,
  );
}
