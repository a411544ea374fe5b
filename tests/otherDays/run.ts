/**
 * Runs the whole of `npm test` on other days and in other time zones. An argument picks those moments
 * whose words have it in them, as `2028` or `Auckland`.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { thisMachine } from '#src/cli/machine.ts';
import { ensureFaketime } from './faketime.ts';
import { commandAt, formatMoment, moments } from './moments.ts';

const root = resolve(import.meta.dirname, '../..');
const [picked = ''] = process.argv.slice(2);
const { LONG_TESTS: _, ...environment } = process.env;

function run(): void {
  const faketime = ensureFaketime(thisMachine);
  const chosen = moments.filter((moment) => formatMoment(moment).includes(picked));
  if (chosen.length === 0) {
    throw new Error(`${picked}: wanted part of one of\n${moments.map(formatMoment).join('\n')}`);
  }
  const ended = chosen.map((moment) => {
    console.log(`\n==== ${formatMoment(moment)}`);
    const [program = '', ...args] = commandAt(moment, ['tsx', 'tests/run.ts'], faketime);
    const { status } = spawnSync(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...environment, TZ: moment.zone },
    });
    return { moment, passed: status === 0 };
  });
  const lines = ended.map(
    ({ moment, passed }) => `${passed ? 'passed' : 'FAILED'}  ${formatMoment(moment)}`,
  );
  console.log(`\n${lines.join('\n')}`);
  if (ended.some(({ passed }) => !passed)) process.exitCode = 1;
}

try {
  run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
