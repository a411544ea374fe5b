/** What a key asks of a presentation. */
export type PresentAction =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'grid'
  | 'black'
  | 'fullScreen'
  | 'speaker'
  | 'minutes'
  | 'help'
  /** Out of a black screen, and otherwise out of the presentation. */
  | 'escape'
  | 'leave'
  /** What a clicker's start button sends. */
  | 'start';

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** As on the help page: what each key does, in words. */
export const describeKeys: readonly (readonly [keys: string, does: string])[] = [
  ['Right, Page Down, Space or N', 'Next slide'],
  ['Left, Page Up, Shift with Space, or P', 'Previous slide'],
  ['Home, End', 'First slide, last slide'],
  ['A number, then Enter', 'The slide with that number'],
  ['O', 'Overview of all slides'],
  ['B or full stop', 'Black screen, and back'],
  ['F', 'Full screen, and back'],
  ['S', 'Window for the speaker'],
  ['M', 'Minutes: what was recorded in the meeting'],
  ['?', 'This help'],
  ['F5', 'Full screen: it does not reload the page here'],
  ['Escape', 'Leave a black screen or a dialog, then the presentation'],
];

const actions: ReadonlyMap<string, PresentAction> = new Map([
  ['ArrowRight', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['n', 'next'],
  ['ArrowLeft', 'back'],
  ['PageUp', 'back'],
  ['p', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['o', 'grid'],
  ['b', 'black'],
  ['.', 'black'],
  ['f', 'fullScreen'],
  ['s', 'speaker'],
  ['m', 'minutes'],
  ['?', 'help'],
  ['Escape', 'escape'],
  ['F5', 'start'],
]);

/** What would reload the page, as the start button of a clicker does: F5, and Ctrl or Cmd with R. */
export const isReload = ({ key, ctrlKey, metaKey, shiftKey }: ReloadKey): boolean =>
  key === 'F5' || (key.toLowerCase() === 'r' && (ctrlKey || metaKey) && !shiftKey);

type ReloadKey = Key & { readonly ctrlKey: boolean; readonly metaKey: boolean };

/** What may be held down: each press of the others changes the screen, which would then flash. */
export const mayRepeat = (action: PresentAction): boolean => action === 'next' || action === 'back';

/** Letters, digits and signs, which speech programs type: a reader can ask that they do nothing. */
export const isCharacter = (key: string): boolean => key.length === 1 && key !== ' ';

/** What a key means in a presentation; `null` for a key without a meaning. */
export function actionOf({ key, shiftKey }: Key): PresentAction | null {
  if (key === ' ' && shiftKey) return 'back';
  return actions.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
}
