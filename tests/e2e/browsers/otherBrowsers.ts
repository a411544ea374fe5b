import { aptGetCommands, onPath } from '#src/cli/aptGet.ts';
import type { Machine } from '#src/cli/machine.ts';
import { headlessShell } from '../findBrowser.ts';

/** What the journeys in other browsers need of a machine: each program, and Debian's package with it. */
const programs: Readonly<Record<string, string>> = {
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  // WebKitGTK's driver cannot print, a few lines of Python can.
  python3: 'python3',
};

/** The programs that are not there, by name. */
export const missingPrograms = (machine: Machine): readonly string[] =>
  Object.keys(programs).filter((program) => onPath(machine, [program]).length === 0);

/**
 * Installs what is missing, where there is apt-get.
 *
 * @returns What is there afterwards, in a sentence.
 * @throws Error where something is missing in CI, where no test may be left out.
 */
export function ensureOtherBrowsers(machine: Machine): string {
  const packages = missingPrograms(machine).map((program) => programs[program] ?? program);
  if (packages.length > 0) {
    for (const command of aptGetCommands(machine, ...packages)) {
      if (!machine.run(command, { timeoutSeconds: 600, quiet: false })) break;
    }
  }
  const missing = missingPrograms(machine);
  if (missing.length === 0) return 'Firefox ESR, WebKitGTK and a screen for windows are there.';
  const text = `${missing.join(', ')} could not be installed: the journeys in Firefox, WebKitGTK and a window`;
  if (machine.env.CI) throw new Error(`${text} cannot be walked.`);
  return `${text} are skipped.`;
}

/**
 * Installs Debian's Chromium without a window beside its Chromium, where it is not there. Tests pass
 * without it, and take longer: what another system says of the package is no matter.
 */
export function bringHeadlessShell(machine: Machine): void {
  const hasDebiansChromium = machine.exists('/usr/bin/chromium');
  if (!hasDebiansChromium || onPath(machine, [headlessShell]).length > 0) return;
  for (const command of aptGetCommands(machine, headlessShell)) {
    if (!machine.run(command, { timeoutSeconds: 300, quiet: true })) return;
  }
}
