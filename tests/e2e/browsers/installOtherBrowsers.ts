import { thisMachine } from '#src/cli/machine.ts';
import { ensureOtherBrowsers } from './otherBrowsers.ts';

try {
  console.log(ensureOtherBrowsers(thisMachine));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
