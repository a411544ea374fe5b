import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import type { Stage, Step } from './steps.ts';
import { addCounts, noTests, type TestCounts } from './testCounts.ts';

/** How the stages ended. */
export interface RunResult {
  readonly passed: boolean;
  readonly counts: TestCounts;
  /** A line for each step, those that were not run as well. */
  readonly summary: readonly string[];
}

interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How many steps of a stage may run at the same time. */
  readonly atOnce: number;
  /** Where what is said goes. */
  readonly say: (text: string) => void;
}

interface Ended {
  readonly passed: boolean;
  readonly counts: TestCounts;
  readonly line: string;
}

/**
 * Runs the command to its end.
 *
 * @param isAlone What it prints then goes straight to the terminal; else it is given in one piece.
 */
function succeeds(
  { command, env }: Step,
  options: RunOptions,
  isAlone: boolean,
): Promise<{ succeeded: boolean; said: string }> {
  return new Promise((settle) => {
    const [program = '', ...args] = command;
    const said: string[] = [];
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: { ...options.env, ...env },
      stdio: isAlone ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
    }
    child.on('error', (error) => settle({ succeeded: false, said: error.message }));
    child.on('close', (code) => settle({ succeeded: code === 0, said: said.join('') }));
  });
}

async function runStep(step: Step, options: RunOptions, isAlone: boolean): Promise<Ended> {
  const { name, command, report } = step;
  const heading = `\n== ${name}: ${command.join(' ')}`;
  if (isAlone) options.say(heading);
  if (report) rmSync(report.file, { force: true });
  const start = performance.now();
  const { succeeded, said } = await succeeds(step, options, isAlone);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const all = isAlone ? [] : [heading, said.trimEnd()];

  let counts: TestCounts | null = noTests;
  try {
    if (report) counts = report.count(readFileSync(report.file, 'utf8'));
  } catch (error) {
    counts = null;
    all.push(`No test report: ${error instanceof Error ? error.message : error}`);
  }
  const passed = succeeded && counts?.failed === 0;
  const again = counts?.again ? `, ${counts.again} only when tried again` : '';
  const line = `${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)${again}`;
  options.say([...all.filter((text) => text !== ''), `== ${line}`].join('\n'));
  return { passed, counts: counts ?? noTests, line };
}

/** Runs a stage, as many steps at once as may be, to the end of each: one run tells every fault in it. */
async function runStage(stage: Stage, options: RunOptions): Promise<Ended[]> {
  const ended = new Map<Step, Ended>();
  const waiting = [...stage];
  const isAlone = stage.length === 1;
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      ended.set(step, await runStep(step, options, isAlone));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.atOnce) }, work));
  return stage.flatMap((step) => ended.get(step) ?? []);
}

/** Runs one stage after the other, and none after one with a step that failed. */
export async function runStages(stages: readonly Stage[], options: RunOptions): Promise<RunResult> {
  const summary: string[] = [];
  let counts = noTests;
  let passed = true;
  for (const stage of stages) {
    if (!passed) {
      summary.push(...stage.map(({ name }) => `not run ${name}`));
      continue;
    }
    const ended = await runStage(stage, options);
    summary.push(...ended.map(({ line }) => line));
    counts = ended.map((one) => one.counts).reduce(addCounts, counts);
    passed = ended.every((one) => one.passed);
  }
  return { passed, counts, summary };
}
