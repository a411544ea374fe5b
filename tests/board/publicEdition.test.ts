import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { secretPack, secretWords } from '#mocks/secretBoard.ts';
import { testMeasure, testMonths } from '#mocks/testMeasure.ts';
import { figureSlides } from '#src/charts/slides/figureSlides.ts';
import { writeDeck } from '#src/charts/slides/writeDeck.ts';
import { workbookTables } from '#src/charts/workbook/workbookContent.ts';
import { writeWorkbook } from '#src/charts/workbook/writeWorkbook.ts';
import { publicEdition } from '#src/core/edition/publicEdition.ts';
import { editionParts } from '#src/core/model/publicEdition.ts';
import { attentionOf } from '#src/features/attention/attention.ts';
import { measureFigure } from '#src/features/performance/measure/measureFigure.tsx';
import { symbolNote } from '#src/features/performance/measure/monthsTable.tsx';
import { nativeMeasure } from '#src/features/performance/measure/nativeMeasure.ts';
import { type MeasureReading, readMeasures } from '#src/features/performance/measureReading.ts';
import { measureSentence } from '#src/features/performance/measureSentence.ts';
import { completenessText } from '#src/features/performance/measureStatusText.ts';

const day = '2026-12-16';
const choices = {
  leftOut: new Set(editionParts),
  suppressedUpTo: 4,
  notOfPeople: new Set<string>(),
};
const figures = [9, 8, 12, 7, 9, 3, 10, 8, 9, 11, 8, 9, 10, 7, 2];
const own = testMeasure(figures, {
  id: 'missing',
  name: 'Children missing from care',
  owner: `${secretWords.owner} of it`,
  values: testMonths(figures, '2025-09').map((month) => ({
    ...month,
    note: `${secretWords.commentary} on it`,
  })),
});
const { pack } = publicEdition({ ...secretPack('E06999002'), measures: [own] }, choices, day);
const [reading] = readMeasures(pack.measures ?? []);
if (!reading) throw new Error('the measure is not there');
const { months } = reading;

const context = (of: MeasureReading) => ({
  authority: 'Exampleshire',
  asAt: day,
  source: 'Scorecards',
  reading: of,
  events: [],
});

/** Every text of a file of an office program, packed workbooks of its charts too. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const { files } = await JSZip.loadAsync(bytes);
  const parts = Object.entries(files).map(async ([path, file]) =>
    /\.xlsx$/.test(path)
      ? textOf(await file.async('uint8array'))
      : /\.(xml|rels)$/.test(path)
        ? file.async('string')
        : '',
  );
  return (await Promise.all(parts)).join('\n');
}

const words = {
  authority: 'Exampleshire',
  title: measureFigure.title(context(reading)),
  sentence: measureFigure.finding(context(reading)),
  summary: measureFigure.summary(context(reading)),
  notes: measureFigure.notes?.(context(reading)) ?? [],
  source: 'Scorecards',
  asAt: day,
};
const table = measureFigure.table(context(reading));
const chart = nativeMeasure(context(reading));

describe('a month that is suppressed', () => {
  test('is a gap with its mark: no figure, no part of a run, and none of the mean or the limits', () => {
    const suppressed = months.filter(({ missing }) => missing === 'c');
    expect(suppressed.map(({ period, value, variation }) => [period, value, variation])).toEqual([
      ['2026-02', null, null],
      ['2026-11', null, null],
    ]);
    const shown = figures.filter((figure) => figure > 4);
    const mean = shown.reduce((sum, figure) => sum + figure, 0) / shown.length;
    expect(months[0]?.mean).toBeCloseTo(mean, 10);
    expect(reading.judged?.period).toBe('2026-10');
  });

  test('is said to be suppressed, and never not supplied', () => {
    expect(measureSentence(reading)).toContain('November 2026 is suppressed.');
    expect(completenessText(reading)).toContain(
      '13 of 15 months are here. February 2026 and November 2026 are suppressed.',
    );
    const points = measureFigure.points(context(reading), {
      frame: 'page',
      width: 872,
      isOnPaper: false,
    });
    expect(points[5]?.words).toBe(
      'February 2026: Suppressed to protect people. It is left out of the mean and the limits.',
    );
    expect(symbolNote(reading)).toBe(
      '[c] suppressed: a small number that could identify somebody, or one that would give such a number away',
    );
  });

  test('stands in the table and its CSV as c, and not as 0', () => {
    const row = table.rows.find(({ key }) => key === '2026-02');
    expect([row?.cells.figure, row?.cells.value, row?.cells.symbol]).toEqual(['[c]', '', 'c']);
  });

  test('is no change for the better, and needs no attention of its own', () => {
    const items = attentionOf(pack, [reading], [], day);
    expect(items.some(({ kind }) => kind === 'measure-worse' || kind === 'measure-missed')).toBe(
      false,
    );
    expect(months.every(({ value }) => value !== 0)).toBe(true);
    expect(chart.series.every(({ values }) => !values.includes(0))).toBe(true);
  });
});

describe('a file for an office program from a public edition', () => {
  test('for Excel has c with its meaning, and nothing that is left out', async () => {
    const figure = { words, tables: () => [table] };
    const text = await textOf(
      await writeWorkbook({
        title: 'Improvement Board, Exampleshire',
        authority: 'Exampleshire',
        asAt: day,
        marking: pack.settings.marking,
        about: pack.coverage,
        tables: workbookTables(figure, chart, 'Performance'),
      }),
    );
    for (const word of Object.values(secretWords)) expect(text).not.toContain(word);
    expect(text).toContain('[c]');
    expect(text).toContain('suppressed: a small number that could identify somebody');
    expect(text).toContain('Classification: Public edition');
  });

  test('for PowerPoint has c, a gap in its chart, and nothing that is left out', async () => {
    const content = figureSlides(words, { kind: 'chart', chart }, [table], pack.settings.marking);
    const text = await textOf(await writeDeck(content));
    for (const word of Object.values(secretWords)) expect(text).not.toContain(word);
    expect(text).toContain('[c]');
    expect(text).toContain('Public edition');
    expect(chart.series[0]?.values[5] ?? null).toBeNull();
  });
});
