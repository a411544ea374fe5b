/** Keys by the names that `KeyboardEvent.key` gives them; a single letter stands for itself. */
type KeyName = 'ArrowRight' | 'End' | 'Enter' | 'Escape' | 'F5' | 'PageDown' | 'Tab' | string;

/** A browser that the journeys of every browser are walked in, whoever drives it. */
export interface DrivenBrowser {
  readonly name: string;
  readonly goto: (address: string) => Promise<unknown>;
  /** Runs the body of a function in the page, which may return a promise. @returns What it returns, as JSON. */
  readonly run: (body: string) => Promise<unknown>;
  /** Clicks the element that the body of a function returns, as a hand would. */
  readonly click: (body: string) => Promise<unknown>;
  readonly press: (key: KeyName) => Promise<unknown>;
  /** Types letters one after the other, into whatever has the cursor. */
  readonly type: (text: string) => Promise<unknown>;
  readonly reload: () => Promise<unknown>;
  /** Names of the windows that are open, the first opened first. */
  readonly windows: () => Promise<readonly string[]>;
  /** Brings one of the windows to the front: everything else is of it from then on. */
  readonly switchTo: (window: string) => Promise<unknown>;
  readonly closeWindow: () => Promise<unknown>;
  /** The files that were downloaded, whole, by name. */
  readonly downloads: () => Promise<ReadonlyMap<string, Uint8Array>>;
  /** The page on screen on paper, as a PDF; null where the browser prints for nobody but a person. */
  readonly print: (() => Promise<Uint8Array>) | null;
  /** Errors of the page on screen since it was loaded. */
  readonly errors: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}
