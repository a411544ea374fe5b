import { describe, expect, test } from 'vitest';
import type { Machine } from '#src/cli/machine.ts';
import { ensureFaketime } from './faketime.ts';

const faketime = '/usr/bin/faketime';
const aptGet = '/usr/bin/apt-get';
const install = 'apt-get install -y --no-install-recommends faketime';

/** @param brings What the installation brings. */
function testMachine(files: readonly string[], brings: readonly string[] = []) {
  const there = new Set(files);
  const commands: string[] = [];
  const machine: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: true,
    playwrightChromium: '/cache/chrome',
    exists: (path) => there.has(path),
    run: (command) => {
      commands.push(command.join(' '));
      if (commands.at(-1) === install) for (const file of brings) there.add(file);
      return true;
    },
  };
  return { machine, commands };
}

describe(ensureFaketime, () => {
  test('takes the one that is there, and installs nothing', () => {
    const { machine, commands } = testMachine([faketime, aptGet]);
    expect(ensureFaketime(machine)).toBe(faketime);
    expect(commands).toEqual([]);
  });

  test('installs Debian’s where there is none', () => {
    const { machine, commands } = testMachine([aptGet], [faketime]);
    expect(ensureFaketime(machine)).toBe(faketime);
    expect(commands).toEqual(['apt-get update', install]);
  });

  test.each([
    ['an installation that brings none', [aptGet], /on PATH; apt-get update && apt-get install/],
    ['no apt-get', [], /Tried: faketime on PATH$/],
  ])('says what it tried after %s', (_, files, message) => {
    expect(() => ensureFaketime(testMachine(files).machine)).toThrow(message);
  });
});
