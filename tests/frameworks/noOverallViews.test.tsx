/**
 * An authority inspected since April 2026, in every frame: its four judgements are said, and that
 * Ofsted no longer gives an overall grade; no source is blamed, no grade is worked out, and on an
 * earlier day nothing is said that was not known.
 */
import { describe, expect, test } from 'vitest';
import {
  allGrades,
  exampleshire,
  testFiles,
  testInspection,
  testInspections,
  testPack,
} from '#mocks/exampleshire.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { datasetJson } from '#tests/datasetFiles.ts';
import { claimsIn, noOverallClaims } from '../e2e/claims.ts';
import { boardReader } from '../leaks/readViews.tsx';

const { overall: _, ...four } = allGrades('good', { leadership: 'outstanding' });
const since = testInspection('2026-05-11', '2026-06-24', four);
const exampleFiles: Readonly<Record<string, unknown>> = {
  ...testFiles,
  'inspections.json': testInspections([since]),
  [`authorities/${exampleshire}/board-pack.json`]: {
    ...testPack,
    inspections: [...testPack.inspections, since],
  },
};

const boards = [
  ['Brent', 'E09000005', datasetJson],
  ['Somerset', 'E06000066', datasetJson],
  ['Exampleshire', exampleshire, (path: string) => exampleFiles[path]],
] as const;

const slides = ['standing', 'changes', 'judgements', 'others'];
const said =
  /Ofsted no longer gives an overall grade|From April 2026 ILACS inspections give no overall grade/;
/** The shortest stretch around what must not be said, so that a failure can be read. */
const early = /.{0,60}(no longer give|April 2026).{0,40}/;

describe.each(boards)('%s, inspected since April 2026', (_name, code, read) => {
  const view = boardReader(boardPack.parse(read(`authorities/${code}/board-pack.json`)), read);
  const at = (page: string) => `${page}${page.includes('?') ? '&' : '?'}authority=${code}`;

  test.each(['/', '/judgements', '/timeline', '/print'])('says it at %s', async (page) => {
    const { text } = await view(at(page), '2026-11-22');
    expect(text).toMatch(said);
    expect(claimsIn(text, [], noOverallClaims)).toEqual([]);
  });

  test('says it on its slides and in the notes for the speaker', async () => {
    const texts: string[] = [];
    for (const slide of slides) {
      const { text } = await view(at(`/speaker?slide=${slide}`), '2026-11-22');
      expect(claimsIn(text, [], noOverallClaims), slide).toEqual([]);
      texts.push(text);
    }
    expect(texts[0]).toMatch(said);
    expect(texts[2]).toMatch(
      /so the line of overall effectiveness ends at the inspection of (April|May) 2026/,
    );
    expect(texts[3]).toContain('as Ofsted announced on 27 November 2025');
  });

  test('says nothing of it on the day before it was announced', async () => {
    for (const page of ['/', '/judgements', '/print', '/speaker?slide=others']) {
      const { text } = await view(at(page), '2025-11-26');
      expect(early.exec(text)?.[0], page).toBeUndefined();
    }
  });

  test('speaks of the rule and of no inspection on a day between the two', async () => {
    const { text } = await view(at('/judgements'), '2026-03-31');
    expect(text).toContain(
      'ILACS inspections from April 2026 give no overall grade, as Ofsted announced on 27 November 2025.',
    );
    expect(/.{0,60}no longer give.{0,40}/i.exec(text)?.[0]).toBeUndefined();
  });
});
