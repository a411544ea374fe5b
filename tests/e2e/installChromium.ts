import { ensureChromium } from '#src/build/chromium.ts';
import { thisMachine } from '#src/build/machine.ts';

try {
  console.log(ensureChromium(thisMachine));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
