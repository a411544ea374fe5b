import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runStages } from './runStages.ts';
import type { Stage, Step } from './steps.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stages-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const step = (name: string, script: string): Step => ({
  name,
  command: [process.execPath, '-e', script],
});

async function run(stages: readonly Stage[], atOnce = 2) {
  const said: string[] = [];
  const say = (text: string) => {
    said.push(text);
  };
  const result = await runStages(stages, { cwd: folder, env: process.env, atOnce, say });
  const summary = result.summary.map((line) => line.replace(/ \(.* s\)$/, ''));
  return { ...result, summary, said: said.join('\n') };
}

const good = step('good', 'console.log("all is well")');
const bad = step('bad', 'console.error("line 3 is wrong"); process.exit(1)');

describe(runStages, () => {
  test('runs every step of a stage to its end, and no stage after one that failed', async () => {
    const { passed, summary } = await run([[bad, good], [good]], 1);
    expect(passed).toBe(false);
    expect(summary).toEqual(['FAILED  bad', 'passed  good', 'not run good']);
  });

  test('gives what steps of one stage print one after the other', async () => {
    const { said } = await run([[bad, good]]);
    expect(said).toMatch(/== bad: .*\nline 3 is wrong\n== FAILED {2}bad/);
    expect(said).toMatch(/== good: .*\nall is well\n== passed {2}good/);
  });

  test('runs as many at once as may be', async () => {
    // Each waits for what the other leaves: alone neither would end.
    const waiting = (own: string, other: string) =>
      step(
        own,
        `const fs = require('node:fs');
         fs.writeFileSync('${own}', '');
         setInterval(() => fs.existsSync('${other}') && process.exit(0), 5)`,
      );
    const { passed } = await run([[waiting('one', 'two'), waiting('two', 'one')]]);
    expect(passed).toBe(true);
  });

  test('fails a step whose program is not there', async () => {
    const missing: Step = { name: 'missing', command: ['no-such-program'] };
    const { passed, said } = await run([[missing, good]]);
    expect(passed).toBe(false);
    expect(said).toContain('no-such-program ENOENT');
  });

  describe('of a step that tests', () => {
    const counting = (script: string): Step => ({
      ...step('tests', script),
      report: {
        file: join(folder, 'report.json'),
        count: (json) => ({ failed: 0, skipped: 0, ...JSON.parse(json) }),
      },
    });
    const writes = (json: string) =>
      `require('node:fs').writeFileSync('report.json', ${JSON.stringify(json)})`;

    test('adds up the counts', async () => {
      const three = counting(writes('{"passed": 3}'));
      expect(await run([[three], [three]])).toMatchObject({
        passed: true,
        counts: { passed: 6, failed: 0 },
      });
    });

    test('fails one whose report counts a failure, though its command ended well', async () => {
      const one = counting(writes('{"passed": 3, "failed": 1}'));
      expect(await run([[one]])).toMatchObject({ passed: false, counts: { failed: 1 } });
    });

    test('fails one that left no report, though there is one of an earlier run', async () => {
      const { passed, said } = await run([[counting(writes('{"passed": 3}'))], [counting('')]]);
      expect(passed).toBe(false);
      expect(said).toContain('No test report');
    });
  });
});
