import { ensureChromium } from './chromium.ts';
import { thisMachine } from './machine.ts';

try {
  console.log(ensureChromium(thisMachine));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
