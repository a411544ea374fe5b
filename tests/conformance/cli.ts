/** `npm run conformance`: checks any server against the contract. */
import { OptionsError } from '#src/cli/optionsError.ts';
import { allChecks } from './allChecks.ts';
import { type Checked, runChecks } from './check.ts';
import { conformanceOptions, usage } from './options.ts';
import { describeChecked, describeSummary, fellShort } from './report.ts';
import { serverAt } from './server.ts';

async function run(): Promise<void> {
  const options = conformanceOptions(process.argv.slice(2), process.env);
  const done: Checked[] = [];
  console.log(`Checking ${options.address} against docs/api/openapi.json.\n`);
  for await (const one of runChecks(serverAt(options), allChecks(options))) {
    console.log(describeChecked(one));
    done.push(one);
  }
  console.log(`\n${describeSummary(done)}`);
  if (done.some(fellShort)) process.exitCode = 1;
}

if (process.argv.includes('--help')) {
  console.log(usage);
} else {
  try {
    await run();
  } catch (error) {
    // Only a fault in the program itself needs its stack trace.
    console.error(error instanceof OptionsError ? `${error.message}\n\n${usage}` : error);
    process.exitCode = 1;
  }
}
