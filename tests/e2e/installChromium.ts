import { ensureChromium } from '#src/cli/chromium.ts';
import { thisMachine } from '#src/cli/machine.ts';

try {
  console.log(ensureChromium(thisMachine));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
