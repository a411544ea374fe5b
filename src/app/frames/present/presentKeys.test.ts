import { describe, expect, test } from 'vitest';
import { actionOf, isCharacter } from './presentKeys.ts';

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
    ['Escape', 'leave'],
  ] as const)('takes %j for %s', (key, action) => {
    expect(actionOf({ key, shiftKey: key !== key.toLowerCase() && key.length === 1 })).toBe(action);
  });

  test('goes back for Shift with Space', () => {
    expect(actionOf({ key: ' ', shiftKey: true })).toBe('back');
  });

  test.each(['Tab', 'Enter', 'a', '1', 'F5', 'toString', 'constructor'])(
    'has no meaning for %s',
    (key) => {
      expect(actionOf({ key, shiftKey: false })).toBeNull();
    },
  );
});

describe(isCharacter, () => {
  test('tells letters, digits and signs from keys with a name, and from Space', () => {
    expect(['n', 'N', '7', '.', '?'].filter(isCharacter)).toHaveLength(5);
    expect(['ArrowRight', 'Home', 'Escape', 'Enter', 'Tab', ' '].filter(isCharacter)).toEqual([]);
  });
});
