import { thisMachine } from '#src/cli/machine.ts';
import { bringHeadlessShell, ensureOtherBrowsers } from './otherBrowsers.ts';

try {
  bringHeadlessShell(thisMachine);
  console.log(ensureOtherBrowsers(thisMachine));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
