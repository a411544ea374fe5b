// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { exampleIndicatorIds } from './exampleBoard.ts';
import { adapted } from './projectCopy.ts';

const path = 'src/core/model/indicator.ts';
const source = readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');

describe('the copy that is built with made-up data', () => {
  test('opens with a council that does not exist', () => {
    expect(adapted('src/a.ts', "const own = 'E06000019';", indicatorIds)).toBe(
      "const own = 'E06999001';",
    );
  });

  test('knows as many indicators as there are in the data', () => {
    const ids = exampleIndicatorIds(110);
    const text = adapted(path, source, ids);
    expect(ids.filter((id) => !text.includes(`"${id}"`))).toEqual([]);
    expect(adapted(path, source, indicatorIds)).toContain("'agency-rate',");
  });

  test('says when the list of indicators is no longer where it was', () => {
    expect(() => adapted(path, 'export const other = 1;', exampleIndicatorIds(12))).toThrow(
      'has no list of indicators',
    );
  });
});
