/** `npm run contract`: writes docs/api/openapi.json from the schemas; `--check` only compares. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openApi } from '#src/core/schema/openapi.ts';

const usage = `npm run contract -- [options]: writes docs/api/openapi.json from the schemas.

  --check  only compares, and fails where the file is out of date`;

const file = resolve(import.meta.dirname, '../../docs/api/openapi.json');
const wanted = `${JSON.stringify(openApi(), null, 2)}\n`;
const name = relative(process.cwd(), file);

function standing(): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function run(): void {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
  } else if (!values.check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, wanted);
    process.stdout.write(`Wrote ${name}.\n`);
  } else if (standing() === wanted) {
    process.stdout.write(`${name} is what the schemas make.\n`);
  } else {
    process.stderr.write(`${name} is not what the schemas make. Run "npm run contract".\n`);
    process.exitCode = 1;
  }
}

try {
  run();
} catch (error) {
  // Only a fault in the program itself needs its stack trace.
  const isOfOptions = error instanceof TypeError && 'code' in error;
  process.stderr.write(`${isOfOptions ? `${error.message}\n\n${usage}` : error}\n`);
  process.exitCode = 1;
}
