/** For the long run: PostgreSQL from Debian's packages, or a line that says why it is not tried. */
import { spawnSync } from 'node:child_process';
import { aptGetCommands } from '#src/cli/aptGet.ts';
import { thisMachine } from '#src/cli/machine.ts';
import { postgresPrograms } from './postgresCluster.ts';

if (postgresPrograms() === null) {
  for (const [program = '', ...args] of aptGetCommands(thisMachine, 'postgresql')) {
    const { status } = spawnSync(program, args, { stdio: 'ignore', timeout: 600_000 });
    if (status !== 0) break;
  }
}
const programs = postgresPrograms();
console.log(
  programs === null
    ? 'PostgreSQL is not installed, and apt-get could not install it: the service is tried on the embedded database only.'
    : `PostgreSQL is in ${programs}: the service is tried on it too.`,
);
