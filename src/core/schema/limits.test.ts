import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testIndicator, testPack } from '#mocks/exampleshire.ts';
import { boardPack } from './boardPack.ts';
import { check, SchemaError } from './check.ts';
import { indicatorFile } from './indicatorFile.ts';
import { limits } from './limits.ts';
import {
  escapeInvisible,
  filledTextPattern,
  httpsPattern,
  idPattern,
  safeTextPattern,
} from './textPatterns.ts';

function faultsIn(pack: unknown): string[] {
  try {
    check(boardPack, pack, 'x.json');
    return [];
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return error.message.split('\n').slice(1);
  }
}

const [event] = testPack.events;
const withTitle = (title: string) => ({ ...testPack, events: [{ ...event, title }] });

describe('a text', () => {
  test('may be of any language, with emoji, tabs and line breaks', () => {
    for (const text of ['דוח', 'تقرير', '报告', 'Ynys Môn', '👩‍👩‍👧', 'a\tb\nc\r\nd', '<b>=1+1']) {
      expect(faultsIn(withTitle(text))).toEqual([]);
    }
  });

  test('holds no control character, half a letter or mark that turns what follows', () => {
    for (const sign of ['\u0000', '\u0007', '\u001B', '\u0085', '\u202E', '\u2066', '\uD800']) {
      expect(faultsIn(withTitle(`a${sign}b`)), JSON.stringify(sign)).toEqual([
        expect.stringMatching(
          /^events\[0\]\.title: found "a\\u[0-9a-f]{4}b", wanted text without control characters/,
        ),
      ]);
    }
  });

  test('is as long as it may be, and no longer', () => {
    const { title, text } = limits.characters;
    expect(faultsIn(withTitle('a'.repeat(title)))).toEqual([]);
    expect(faultsIn(withTitle('a'.repeat(title + 1)))).toEqual([
      expect.stringMatching(
        /^events\[0\]\.title: found "a+…, wanted at most 1000 characters here$/,
      ),
    ]);
    const described = (letters: number) => ({
      ...testPack,
      events: [{ ...event, description: 'a'.repeat(letters) }],
    });
    expect(faultsIn(described(text))).toEqual([]);
    expect(faultsIn(described(text + 1))).toHaveLength(1);
  });

  test('is looked through in no time, whatever it is made of', () => {
    for (const unit of [' ', 'a', '\n', '\u200B', '\u202E', 'a\u0000']) {
      const long = unit.repeat(100_000);
      const start = performance.now();
      for (const form of [safeTextPattern, filledTextPattern, idPattern, httpsPattern])
        form.test(long);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });

  test('in a message has nothing in it that cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        safeTextPattern.test(escapeInvisible(text).replaceAll(/[\t\n\r]/g, '')),
      ),
    );
  });
});

describe('an id', () => {
  test('is no name that every object has', () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype)) {
      expect(idPattern.test(name), name).toBe(false);
      expect(idPattern.test(`${name} 1`), name).toBe(true);
    }
  });

  test('has no space at its ends and nothing that cannot be seen', () => {
    for (const id of [' A1', 'A1 ', 'A\u200B1', 'A\n1', 'A\u00AD1', '']) {
      expect(idPattern.test(id), JSON.stringify(id)).toBe(false);
    }
    for (const id of ['A 1', 'INSP-2022/1', 'é', 'A']) expect(idPattern.test(id), id).toBe(true);
  });
});

describe('an address', () => {
  test('begins with its host and shows it', () => {
    for (const address of [
      'https://example.org',
      'https://example.org/a?b=c#d',
      'https://é.org/',
    ]) {
      expect(httpsPattern.test(address), address).toBe(true);
    }
    for (const address of [
      ...['http://example.org', 'javascript:alert(1)', 'data:text/html,a', '//example.org'],
      ...[
        'https://',
        'https:///a',
        'https://example.org@other.test/',
        'https://example.org\\@a.test',
      ],
      ...[' https://example.org', 'https://example.org/a b', 'https://example.org/\u202Ea'],
    ]) {
      expect(httpsPattern.test(address), address).toBe(false);
    }
  });
});

describe('a list', () => {
  test('of a hundred thousand is one fault, told at once', () => {
    const [area] = testPack.areas;
    const areas = Array.from({ length: 100_000 }, (_, index) => ({
      ...area,
      id: `A${index}`,
      restatedIn: [`A${index + 1}`],
    }));
    const start = performance.now();
    expect(faultsIn({ ...testPack, areas })).toEqual([
      expect.stringMatching(/^areas: found \[\{.*…, wanted at most 1000 of them$/),
    ]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('with a fault in each of its records has the first fifty told', () => {
    const events = Array.from({ length: 900 }, (_, index) => ({
      ...event,
      id: `E${index}`,
      on: '',
    }));
    const faults = faultsIn({ ...testPack, events });
    expect(faults).toHaveLength(51);
    expect(faults.at(-1)).toBe('and 850 more like these');
  });

  test('may be deeper than can be written out', () => {
    const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
    expect(faultsIn({ ...testPack, events: deep })).toHaveLength(1);
  });
});

describe('a number', () => {
  const file = testIndicator([1, 2]);
  const refuses = (figure: number) => () =>
    check(indicatorFile, { ...file, figures: { E06999001: [figure, 1] } }, 'x.json');

  test('is a figure only from nothing to what could be counted', () => {
    for (const figure of [1e308, -1, 100_000_001]) {
      expect(refuses(figure)).toThrow('wanted a number from 0 to 100000000');
    }
    expect(refuses(100_000_000)).not.toThrow();
  });

  test('is a year only where a board can speak of it', () => {
    for (const on of ['0001-01-01', '1905-07-18', '1989', '2101-01', '9999-12-31']) {
      expect(faultsIn({ ...testPack, events: [{ ...event, on }] })).toEqual([
        `events[0].on: found "${on}", wanted a date from 1990 to 2100`,
      ]);
    }
  });
});
