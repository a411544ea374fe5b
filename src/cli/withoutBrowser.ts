import { Window } from 'happy-dom';

/**
 * Runs something that needs a document, in one without a browser. Whatever a page finds in its global
 * scope, and Node has not, is there for as long as it runs.
 *
 * @param url Address that the document has.
 */
export async function withoutBrowser<Result>(
  url: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const page = new Window({ url, width: 1440, height: 900 });
  const before = new Map<string, PropertyDescriptor | undefined>();
  for (const name of namesOf(page)) {
    if (name in globalThis && !ofPage.has(name)) continue;
    before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, {
      configurable: true,
      writable: true,
      value: page[name as keyof Window],
    });
  }
  try {
    return await run();
  } finally {
    await page.happyDOM.close();
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}

/** Node has some of these as well, and not those of the page. */
const ofPage = new Set(['navigator', 'Event', 'EventTarget', 'CustomEvent', 'self', 'window']);

/** Own names and those of its prototypes, `window.getComputedStyle` among them. */
function namesOf(page: Window): Set<string> {
  const names = new Set<string>();
  for (let holder: object = page; holder !== Object.prototype; ) {
    for (const name of Object.getOwnPropertyNames(holder)) names.add(name);
    holder = Object.getPrototypeOf(holder);
  }
  names.delete('constructor');
  return names;
}
