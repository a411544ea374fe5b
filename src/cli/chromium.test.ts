import { describe, expect, test } from 'vitest';
import { ensureChromium, findChromium, launchArguments } from './chromium.ts';
import type { Machine } from './machine.ts';

const playwrightChromium = '/cache/chrome';

/** A machine on which `files` exist and start; `installs` says which file a command brings. */
function testMachine(options: {
  files?: string[];
  broken?: string[];
  installs?: Record<string, string>;
  env?: Record<string, string>;
  isRoot?: boolean;
}) {
  const broken = options.broken ?? [];
  const files = new Set([...(options.files ?? []), ...broken]);
  const commands: string[] = [];
  const machine: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin', ...options.env },
    isRoot: options.isRoot ?? true,
    playwrightChromium,
    exists: (path) => files.has(path),
    run: (command) => {
      const [program = '', last] = [command[0], command.at(-1)];
      if (last === '--version') return files.has(program) && !broken.includes(program);
      const line = command.join(' ');
      commands.push(line);
      const brings = options.installs?.[line];
      if (brings === undefined) return false;
      files.add(brings);
      return true;
    },
  };
  return { machine, commands };
}

const aptGet = '/usr/bin/apt-get';
const update = 'apt-get update';
const install = 'apt-get install -y --no-install-recommends chromium';
const byApt = { [update]: '/var/lib/apt/lists', [install]: '/usr/bin/chromium' };

describe(findChromium, () => {
  test('prefers the one that CHROMIUM_PATH names', () => {
    const { machine } = testMachine({
      files: ['/opt/chrome', playwrightChromium, '/usr/bin/chromium'],
      env: { CHROMIUM_PATH: '/opt/chrome' },
    });
    expect(findChromium(machine)).toBe('/opt/chrome');
  });

  test('refuses a CHROMIUM_PATH that does not start, rather than take another', () => {
    const { machine } = testMachine({
      files: ['/usr/bin/chromium'],
      env: { CHROMIUM_PATH: '/opt/chrome' },
    });
    expect(() => findChromium(machine)).toThrow('CHROMIUM_PATH is /opt/chrome');
  });

  test('prefers what Playwright downloaded to what is on PATH', () => {
    const { machine } = testMachine({ files: [playwrightChromium, '/usr/bin/chromium'] });
    expect(findChromium(machine)).toBe(playwrightChromium);
  });

  test('prefers chromium to google-chrome, wherever on PATH they stand', () => {
    const { machine } = testMachine({
      files: ['/usr/local/bin/google-chrome', '/usr/bin/chromium'],
    });
    expect(findChromium(machine)).toBe('/usr/bin/chromium');
  });

  test('passes over one that is there and does not start', () => {
    const { machine } = testMachine({
      broken: [playwrightChromium, '/usr/bin/chromium-browser'],
      files: ['/usr/bin/google-chrome'],
    });
    expect(findChromium(machine)).toBe('/usr/bin/google-chrome');
  });

  test('finds none on a machine without any', () => {
    expect(findChromium(testMachine({}).machine)).toBeUndefined();
  });
});

describe(ensureChromium, () => {
  test('installs nothing when one is there', () => {
    const { machine, commands } = testMachine({ files: ['/usr/bin/chromium', aptGet] });
    expect(ensureChromium(machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([]);
  });

  test('takes what Playwright downloads before it asks apt-get', () => {
    const { machine, commands } = testMachine({
      files: [aptGet],
      installs: { 'playwright install chromium': playwrightChromium, ...byApt },
    });
    expect(ensureChromium(machine)).toBe(playwrightChromium);
    expect(commands).toEqual(['playwright install chromium']);
  });

  test('asks apt-get when the download fails', () => {
    const { machine, commands } = testMachine({ files: [aptGet], installs: byApt });
    expect(ensureChromium(machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual(['playwright install chromium', update, install]);
  });

  test('asks apt-get when what was downloaded does not start', () => {
    const { machine } = testMachine({
      files: [aptGet],
      broken: [playwrightChromium],
      installs: { 'playwright install chromium': playwrightChromium, ...byApt },
    });
    expect(ensureChromium(machine)).toBe('/usr/bin/chromium');
  });

  test('uses sudo for apt-get when it is not root and sudo is there', () => {
    const { machine, commands } = testMachine({
      files: [aptGet, '/usr/bin/sudo'],
      isRoot: false,
      installs: { [`sudo -n ${update}`]: '/lists', [`sudo -n ${install}`]: '/usr/bin/chromium' },
    });
    expect(ensureChromium(machine)).toBe('/usr/bin/chromium');
    expect(commands).toContain(`sudo -n ${install}`);
  });

  test('does not install from lists that could not be updated', () => {
    const { machine, commands } = testMachine({
      files: [aptGet],
      installs: { [install]: '/usr/bin/chromium' },
    });
    expect(() => ensureChromium(machine)).toThrow();
    expect(commands).not.toContain(install);
  });

  test('says what it tried when nothing helps', () => {
    const { machine } = testMachine({ files: [aptGet] });
    expect(() => ensureChromium(machine)).toThrow(
      /\/cache\/chrome.*\n.*chromium-browser.*\n.*playwright install.*\n.*apt-get update && apt-get install/,
    );
  });

  test('does not name apt-get where there is none', () => {
    expect(() => ensureChromium(testMachine({}).machine)).toThrow(/^(?!.*apt-get)/s);
  });
});

describe(launchArguments, () => {
  test('gives up the sandbox for root only', () => {
    expect(launchArguments(true)).toContain('--no-sandbox');
    expect(launchArguments(false)).not.toContain('--no-sandbox');
  });
});
