/** `npm run mocks`: the mock backend as a real server on loopback, with the bundled dataset. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { boardToday, boardTodayUsage } from '#src/cli/boardToday.ts';
import { diskFiles } from './diskFiles.ts';
import { memberTokens } from './members.ts';
import { type ScenarioName, scenarioHandlers, scenarioNames } from './scenarios.ts';
import { serve } from './server.ts';

const usage = `npm run mocks -- [options]: serves the bundled dataset as the API will. What is recorded is
forgotten when it stops.

  --port      8040 without it
  --scenario  ${scenarioNames.join(', ')}

${boardTodayUsage}`;

const isScenario = (name: string): name is ScenarioName =>
  (scenarioNames as readonly string[]).includes(name);

async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { port: text, scenario: text, help: { type: 'boolean' } },
  });
  const { port = '8040', scenario = 'usual' } = values;
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new TypeError(`--port ${port}: wanted a port such as 8040.`);
  }
  if (!isScenario(scenario)) {
    throw new TypeError(`--scenario ${scenario}: wanted one of ${scenarioNames.join(', ')}.`);
  }
  const now = () => boardToday(process.env);
  now();
  const files = diskFiles(resolve(import.meta.dirname, '../public/data/v1'));
  const { address } = await serve(scenarioHandlers(scenario, files, { now }), Number(port));
  process.stdout.write(`Serving ${address} (${scenario}).\n`);
  process.stdout.write(`A member who may record: ${memberTokens.recorder}\n`);
  process.stdout.write(`A member who may only read: ${memberTokens.observer}\n`);
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}\n`);
  process.exitCode = 1;
}
