// @vitest-environment node
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { memberTokens } from '#mocks/members.ts';

// Each run is a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = resolve(import.meta.dirname, '../..');

function start(script: string, args: readonly string[]): ChildProcess {
  // A server that is checked has the day that it is, and so has who checks it.
  const { BOARD_TODAY: _, ...env } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    env: {
      ...env,
      BOARD_TOKEN: memberTokens.recorder,
      BOARD_OBSERVER_TOKEN: memberTokens.observer,
    },
  });
}

async function run(script: string, ...args: readonly string[]) {
  const child = start(script, args);
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code: code as number, out, err };
}

const conformance = (...args: string[]) => run('tests/conformance/cli.ts', ...args);

/** The mock backend as it is started from a command line, on any free port. */
let backend: ChildProcess;
let address = '';

beforeAll(async () => {
  backend = start('mocks/serve.ts', ['--port', '0']);
  let out = '';
  while (address === '') {
    const [chunk] = await once(backend.stdout ?? backend, 'data');
    out += chunk;
    address = /http:\S+/.exec(out)?.[0] ?? '';
  }
});
afterAll(() => backend.kill());

describe('npm run conformance', () => {
  test('passes the mock backend of npm run mocks, records and all', async () => {
    const { code, out } = await conformance(
      address,
      '--authority',
      'E06000019',
      '--origin',
      'https://board.example',
    );
    // A board without measures and without a plan has no month and no action to record.
    expect(out).toMatch(/The server passed all \d+ checks\. 14 left out\.\n$/);
    expect(out).toContain('passed      a decision is recorded\n');
    expect(code).toBe(0);
  });

  test('ends with 1 where something falls short, and says what', async () => {
    const { code, out } = await conformance(new URL('workforce/', address).href, '--read-only');
    expect(out).toContain('found dataset.json: 404\n              wanted 200');
    expect(out).toMatch(/\d+ of \d+ checks fell short\.\n$/);
    expect(code).toBe(1);
  });

  test('says how it is asked for, without a stack trace, where that is wrong', async () => {
    const { code, out, err } = await conformance(address);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^Recording needs --token and --authority/);
    expect(err).toContain('--read-only');
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('npm run mocks', () => {
  test.each([
    [['--scenario', 'sunny'], /^--scenario sunny: wanted one of usual, slow/],
    [['--port', 'x'], /^--port x: wanted a port/],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await run('mocks/serve.ts', ...args);
    expect(code).toBe(1);
    expect(err).toMatch(message);
  });
});
