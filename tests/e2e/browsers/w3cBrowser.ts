import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrivenBrowser } from './drivenBrowser.ts';

/** Sends one of WebDriver's commands. @returns Its value. @throws Error with what the browser answered. */
export type Command = (name: W3cCommand, parameters?: object) => Promise<unknown>;

/** Commands of the W3C WebDriver standard that are used here, by the names that Marionette gives them. */
export type W3cCommand =
  | 'Navigate'
  | 'Refresh'
  | 'ExecuteAsyncScript'
  | 'ExecuteScript'
  | 'ElementClick'
  | 'PerformActions'
  | 'GetWindowHandles'
  | 'SwitchToWindow'
  | 'CloseWindow';

/** The key of a JSON object that stands for an element, fixed by the standard. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** The characters that stand for keys without one, fixed by the standard. */
const keyCodes: Readonly<Record<string, string>> = {
  ArrowRight: '\uE014',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  F5: '\uE035',
  PageDown: '\uE00F',
  Tab: '\uE004',
};

/** Waits for a promise, and makes an answer of what it throws: async scripts of WebDriver have no errors. */
const asAnswer = (body: string) => `
  const done = arguments[arguments.length - 1];
  (async () => { ${body} })().then(
    (value) => done({ value: value === undefined ? null : value }),
    (error) => done({ error: String(error) }),
  );
`;

/** Keeps what goes wrong in the page: the standard has no way to read a console. */
const watchErrors = `
  if (window.testErrors !== undefined) return;
  window.testErrors = [];
  const keep = (error) => window.testErrors.push(String(error?.stack ?? error));
  addEventListener('error', (event) => {
    // A browser's note that what changed while sizes were told is told in the next frame.
    if (!event.message.startsWith('ResizeObserver loop')) keep(event.error ?? event.message);
  });
  addEventListener('unhandledrejection', (event) => keep(event.reason));
  const say = console.error.bind(console);
  console.error = (...words) => { keep(words.join(' ')); say(...words); };
`;

/** Files of a folder that are whole: browsers write to another name until they are. */
export function readDownloads(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder).filter((name) => !/\.(part|crdownload|wkdownload)$/.test(name));
  const files = names.map(
    (name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const,
  );
  return new Map(files.filter(([, { length }]) => length > 0));
}

/** What every browser with WebDriver's commands does alike. */
export function w3cBrowser(
  command: Command,
): Omit<DrivenBrowser, 'name' | 'downloads' | 'print' | 'close'> {
  const run = async (body: string): Promise<unknown> => {
    const answer = (await command('ExecuteAsyncScript', { script: asAnswer(body), args: [] })) as {
      readonly value?: unknown;
      readonly error?: string;
    };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  const pressed = (keys: readonly string[]) => {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return command('PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  return {
    goto: async (url) => {
      await command('Navigate', { url });
      await run(watchErrors);
    },
    reload: async () => {
      await command('Refresh');
      await run(watchErrors);
    },
    errors: async () => (await run('return window.testErrors')) as readonly string[],
    run,
    click: async (body) => {
      const element = (await command('ExecuteScript', { script: body, args: [] })) as Readonly<
        Record<string, string>
      > | null;
      if (element === null) throw new Error(`Nothing there to click: ${body.trim()}`);
      await command('ElementClick', { id: element[elementKey] });
    },
    press: (key) => pressed([keyCodes[key] ?? key]),
    type: (text) => pressed([...text]),
    windows: async () => (await command('GetWindowHandles')) as readonly string[],
    switchTo: (handle) => command('SwitchToWindow', { handle }),
    closeWindow: () => command('CloseWindow'),
  };
}
