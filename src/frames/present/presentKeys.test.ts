import { describe, expect, test } from 'vitest';
import { actionOf, isCharacter, isReload, mayRepeat } from './presentKeys.ts';

describe(actionOf, () => {
  test.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['n', 'next'],
    ['N', 'next'],
    ['ArrowLeft', 'back'],
    ['PageUp', 'back'],
    ['p', 'back'],
    ['P', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['o', 'grid'],
    ['b', 'black'],
    ['.', 'black'],
    ['f', 'fullScreen'],
    ['s', 'speaker'],
    ['?', 'help'],
    ['Escape', 'escape'],
    ['F5', 'start'],
  ] as const)('takes %j for %s', (key, action) => {
    expect(actionOf({ key, shiftKey: key !== key.toLowerCase() && key.length === 1 })).toBe(action);
  });

  test('goes back for Shift with Space', () => {
    expect(actionOf({ key: ' ', shiftKey: true })).toBe('back');
  });

  test.each(['Tab', 'Enter', 'a', '1', 'toString', 'constructor'])(
    'has no meaning for %s',
    (key) => {
      expect(actionOf({ key, shiftKey: false })).toBeNull();
    },
  );
});

describe(isReload, () => {
  const key = (key: string, more = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    ...more,
  });

  test('is what would load the page again, by whatever key', () => {
    for (const pressed of [
      key('F5'),
      key('F5', { shiftKey: true }),
      key('F5', { ctrlKey: true }),
      key('r', { ctrlKey: true }),
      key('R', { metaKey: true }),
    ]) {
      expect(isReload(pressed)).toBe(true);
    }
  });

  test('leaves R alone, and the way to load everything again', () => {
    expect(isReload(key('r'))).toBe(false);
    expect(isReload(key('R', { ctrlKey: true, shiftKey: true }))).toBe(false);
  });
});

describe(mayRepeat, () => {
  test('is true of turning slides only: whatever else is held down would flash', () => {
    const all = [
      'next',
      'back',
      'first',
      'last',
      'grid',
      'black',
      'fullScreen',
      'speaker',
    ] as const;
    expect(
      [...all, 'help', 'escape', 'leave', 'start'].filter((one) => mayRepeat(one as never)),
    ).toEqual(['next', 'back']);
  });
});

describe(isCharacter, () => {
  test('tells letters, digits and signs from keys with a name, and from Space', () => {
    expect(['n', 'N', '7', '.', '?'].filter(isCharacter)).toHaveLength(5);
    expect(['ArrowRight', 'Home', 'Escape', 'Enter', 'Tab', ' '].filter(isCharacter)).toEqual([]);
  });
});
