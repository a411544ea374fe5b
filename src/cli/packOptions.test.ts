import { describe, expect, test } from 'vitest';
import { testFiles } from '#mocks/exampleshire.ts';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { OptionsError } from './optionsError.ts';
import { packOptions } from './packOptions.ts';

const all = authoritiesFile.parse(testFiles['authorities.json']);
const [first] = all.authorities;
if (!first) throw new Error('the test files have no authority');
const today = '2026-11-22';
const read = (...args: string[]) => packOptions(['--authority', first.code, ...args], all, today);

describe('the options of npm run pdf', () => {
  test('ask for the pack of an authority as of today, in a file that names both', () => {
    expect(read()).toEqual({
      address: `/print?authority=${first.code}`,
      out: `board-${first.shortName.toLowerCase()}-2026-11-22.pdf`,
      template: null,
      slides: null,
      url: null,
    });
  });

  test('take an authority by its name too', () => {
    expect(packOptions(['--authority', first.shortName.toUpperCase()], all, today)).toEqual(read());
  });

  test('put the two days into the address, and the first into the name of the file', () => {
    const { address, out } = read('--as-at', '2026-03-31', '--since', '2025-01-15');
    expect(address).toBe(`/print?authority=${first.code}&asAt=2026-03-31&since=2025-01-15`);
    expect(out).toMatch(/-2026-03-31\.pdf$/);
  });

  test('name the file and the served board as asked for', () => {
    const url = 'https://board.example/';
    expect(read('--out', 'a.pdf', '--url', url)).toMatchObject({ out: 'a.pdf', url });
  });

  test.each([
    ['an authority that is none', ['--authority', 'Nowhere'], /--authority Nowhere/],
    ['a day that the calendar does not have', ['--as-at', '2026-02-30'], /--as-at 2026-02-30/],
    ['a day to come', ['--as-at', '2026-11-23'], /later than 2026-11-22/],
    [
      'changes counted from after the day of the view',
      ['--as-at', '2026-03-31', '--since', '2026-04-01'],
      /--since 2026-04-01: it is later than 2026-03-31/,
    ],
    ['an address that is none', ['--url', 'dist'], /--url dist/],
    ['an option that is none', ['--folder', 'x'], /--folder/],
    ['a word too many', ['x'], /x/],
  ])('refuse %s', (_, args, message) => {
    expect(() => read(...args)).toThrow(OptionsError);
    expect(() => read(...args)).toThrow(message);
  });
});

describe('the options of npm run pptx', () => {
  const slides = (...args: string[]) =>
    packOptions(['--authority', first.code, ...args], all, today, 'pptx');

  test('ask for the usual run where they name no slides', () => {
    expect(slides()).toMatchObject({ address: `/?authority=${first.code}`, slides: null });
  });

  test('ask for the slides that they name, in that order', () => {
    expect(slides('--slides', 'caseload, title,measure-wait')).toMatchObject({
      address: `/present?authority=${first.code}&slides=caseload%2Ctitle%2Cmeasure-wait`,
      slides: ['caseload', 'title', 'measure-wait'],
    });
  });

  test('refuse what is no slide, and say what there is', () => {
    expect(() => slides('--slides', 'title,workload')).toThrow(
      /--slides workload: wanted some of title, standing,/,
    );
  });

  test.each(['pdf', 'xlsx'] as const)('are refused by npm run %s', (kind) => {
    for (const option of ['--slides', '--template']) {
      expect(() => packOptions([option, 'title'], all, today, kind)).toThrow(option);
    }
  });
});
