// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What gives another order or another text where the machine has another language. */
const ofTheMachine = [
  /\.localeCompare\(/,
  /\.toLocale(Upper|Lower)Case\(/,
  /\.toLocale(Date|Time)?String\(\s*(\)|undefined)/,
  /\bIntl\.\w+\(\s*(\)|undefined|\[\])/,
];

const isOfTheMachine = (code: string) => ofTheMachine.some((pattern) => pattern.test(code));

test.each([
  ['a.', 'localeCompare(b)'],
  ['date.', 'toLocaleDateString()'],
  ['count.', 'toLocaleString(undefined, options)'],
  ['name.', 'toLocaleUpperCase()'],
  ['new Intl.', 'Collator()'],
])('%s%s is found where it stands in code', (object, call) => {
  expect(isOfTheMachine(object + call)).toBe(true);
});

test('a named language is the same on every machine', () => {
  expect(isOfTheMachine("count.toLocaleString('en-GB'); new Intl.Collator('en-GB')")).toBe(false);
});

test('no order and no text of the board depends on the language of the machine', () => {
  const found = ['src', 'mocks', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, folder, name))
      .filter((file) => isOfTheMachine(readFileSync(file, 'utf8')))
      .map((file) => relative(root, file)),
  );
  // Ids, codes and dates are sorted by `compareText`, names by `compareNames`: `src/core/model/compare.ts`.
  expect(found).toEqual([]);
});
