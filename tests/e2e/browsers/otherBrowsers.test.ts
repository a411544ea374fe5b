import { describe, expect, test } from 'vitest';
import type { Machine } from '#src/cli/machine.ts';
import { bringHeadlessShell, ensureOtherBrowsers, missingPrograms } from './otherBrowsers.ts';

const all = ['firefox-esr', 'WebKitWebDriver', 'Xvfb', 'openbox', 'xdotool', 'python3'];

/** @param brings Programs that an installation brings. */
function testMachine(there: readonly string[], brings: readonly string[] = [], isCi = false) {
  const files = new Set(there.map((name) => `/usr/bin/${name}`));
  const commands: string[] = [];
  const machine: Machine = {
    env: { PATH: '/usr/bin', ...(isCi ? { CI: 'true' } : {}) },
    isRoot: true,
    playwrightChromium: '/cache/chrome',
    exists: (path) => files.has(path),
    run: (command) => {
      commands.push(command.join(' '));
      if (command.includes('install')) for (const name of brings) files.add(`/usr/bin/${name}`);
      return true;
    },
  };
  return { machine, commands };
}

describe(ensureOtherBrowsers, () => {
  test('installs nothing where all are there', () => {
    const { machine, commands } = testMachine([...all, 'apt-get']);
    expect(ensureOtherBrowsers(machine)).toContain('are there');
    expect(commands).toEqual([]);
  });

  test('installs the packages of those that are missing, and no others', () => {
    const { machine, commands } = testMachine(
      ['apt-get', 'python3', 'Xvfb', 'openbox', 'xdotool'],
      ['firefox-esr', 'WebKitWebDriver'],
    );
    expect(ensureOtherBrowsers(machine)).toContain('are there');
    expect(commands).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends firefox-esr webkit2gtk-driver',
    ]);
  });

  test('says which journeys are skipped where one cannot be had', () => {
    const { machine } = testMachine(all.filter((name) => name !== 'WebKitWebDriver'));
    expect(missingPrograms(machine)).toEqual(['WebKitWebDriver']);
    expect(ensureOtherBrowsers(machine)).toMatch(/^WebKitWebDriver could not .* are skipped\.$/);
  });

  test('fails in CI where one cannot be had, after an installation as well', () => {
    expect(() => ensureOtherBrowsers(testMachine(['apt-get'], ['Xvfb'], true).machine)).toThrow(
      /^firefox-esr, WebKitWebDriver, openbox, xdotool, python3 could not be installed/,
    );
  });
});

describe(bringHeadlessShell, () => {
  const install = 'apt-get install -y --no-install-recommends chromium-headless-shell';
  const commandsOn = (there: readonly string[]) => {
    const { machine, commands } = testMachine(there);
    bringHeadlessShell(machine);
    return commands;
  };

  test('installs it beside Debian’s Chromium alone, and once', () => {
    expect(commandsOn(['apt-get', 'chromium'])).toEqual(['apt-get update', install]);
    expect(commandsOn(['apt-get'])).toEqual([]);
    expect(commandsOn(['apt-get', 'chromium', 'chromium-headless-shell'])).toEqual([]);
  });
});
