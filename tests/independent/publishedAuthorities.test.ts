import { describe, expect, test } from 'vitest';
import { gradeOn } from '#src/core/board/gradeGap.ts';
import { isNumber } from '#src/core/model/figure.ts';
import { gradeName } from '#src/core/model/grade.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { ilacsTopics, topicName } from '#src/core/model/topic.ts';
import { resolveSet } from '#src/features/authorities/authoritySets.ts';
import { codesReported, compare } from '#src/features/authorities/comparison.ts';
import { datasetAuthorities, datasetIndicators, datasetInspections } from '#tests/datasetFiles.ts';
import { type PublishedYear, publishedFigures } from './publishedFigures.ts';
import { publishedInspections } from './publishedJudgements.ts';
import { dfeNumberOf, everyRow, isOfAuthority, yearOf } from './publishedRows.ts';

const all = datasetAuthorities();
const inspections = datasetInspections();
const files = datasetIndicators();
const own = all.authorities.find(({ code }) => code === 'E06000019');
if (!own) throw new Error('Herefordshire is not in the list of authorities');

/** A region with the bundled board's, one with a joint return, one with an inspection without an overall grade. */
const regions = [
  ['West Midlands', 'E12000005', 14],
  ['East Midlands', 'E12000004', 10],
  ['South West', 'E12000009', 15],
] as const;

function sideBySide(code: string, year: number | null, from: number | null) {
  const set = resolveSet(
    { kind: 'region', code },
    all,
    inspections,
    own as NonNullable<typeof own>,
    codesReported(files, year),
  );
  return compare({
    set,
    all,
    own: own as NonNullable<typeof own>,
    inspections,
    files,
    year,
    from,
    since: '2024-01-31',
  });
}

/** The middle of numbers, by another way than the board's. */
function middle(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const pair = Number.isInteger(half) ? [half - 1, half] : [Math.floor(half)];
  const found = pair.flatMap((at) => sorted[at] ?? []);
  return found.length === 0 ? null : found.reduce((sum, one) => sum + one, 0) / found.length;
}

const published = new Map<string, Record<string, PublishedYear[]>>();
function figuresOf(code: string) {
  const known = published.get(code) ?? publishedFigures(code);
  published.set(code, known);
  return known;
}

describe.each(regions)('%s side by side', (_, code, count) => {
  test('has the authorities that DfE’s latest rows have in the region', () => {
    const members = new Set(
      everyRow
        .filter((row) => isOfAuthority(row) && row.region_code === code && yearOf(row) === 2025)
        .flatMap((row) => row.new_la_code?.split(' / ') ?? []),
    );
    const { rows } = sideBySide(code, null, null);
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map(({ authority }) => dfeNumberOf(authority.code)))).toEqual(
      new Set([...members].map(dfeNumberOf)),
    );
  });

  test.each([2019, 2025])(
    'has every figure of %i, its quarter, the median, region and England',
    (year) => {
      const { rows, columns, summaries } = sideBySide(code, year, null);
      let compared = 0;
      for (const { indicator, file } of columns) {
        const ofSet = new Map<string, number>();
        for (const { authority, cells, name } of rows) {
          const wanted = figuresOf(authority.code)[indicator.id]?.find((one) => one.year === year);
          const cell = cells.get(indicator.id);
          const where = `${indicator.id} of ${name} in ${year}`;
          expect(cell?.value ?? null, where).toBe(wanted?.value ?? null);
          expect(cell?.quartile ?? null, where).toBe(wanted?.quartile ?? null);
          compared += 1;
          if (typeof wanted?.value === 'number') {
            ofSet.set(cell?.jointReturn ?? authority.code, wanted.value);
          }
          const areas = summaries.filter(({ kind }) => kind !== 'median');
          for (const { kind, cells: shown } of areas) {
            const value = wanted?.[kind === 'england' ? 'england' : 'region'] ?? null;
            if (wanted) expect(shown.get(indicator.id)?.value, `${where}, ${kind}`).toBe(value);
          }
        }
        const median = summaries.find(({ kind }) => kind === 'median')?.cells.get(indicator.id);
        const wanted = middle([...ofSet.values()]);
        expect(median?.withNumber, indicator.id).toBe(ofSet.size);
        if (wanted === null) expect(median?.value).toBeNull();
        else
          expect(median?.value, `${indicator.id}, ${file.indicator.name}`).toBeCloseTo(wanted, 9);
      }
      expect(compared).toBe(rows.length * indicatorIds.length);
    },
  );

  test('has every change from 2024 to 2025', () => {
    const { rows, columns } = sideBySide(code, 2025, 2024);
    for (const { indicator } of columns) {
      for (const { authority, cells, name } of rows) {
        const years = figuresOf(authority.code)[indicator.id];
        const wanted = years?.find(({ year }) => year === 2025)?.change ?? null;
        const change = cells.get(indicator.id)?.change?.difference ?? null;
        const where = `${indicator.id} of ${name}`;
        if (wanted === null) expect(change, where).toBeNull();
        else expect(change, where).toBeCloseTo(wanted, 9);
      }
    }
  });

  test('has the grades and the date of every latest inspection', () => {
    for (const { authority, inspection, name } of sideBySide(code, null, null).rows) {
      // The list of June 2026 has two authorities under a code that they had before.
      const latest = [authority.code, ...authority.formerCodes]
        .flatMap(publishedInspections)
        .filter(({ framework }) => framework === 'ILACS')
        .toSorted((a, b) => Number(a.start > b.start) - Number(a.start < b.start))
        .at(-1);
      expect(inspection?.start, name).toBe(latest?.start);
      for (const topic of ilacsTopics) {
        const grade = inspection && gradeOn(inspection, topic);
        expect(grade ? gradeName[grade] : undefined, `${topicName[topic]} of ${name}`).toBe(
          latest?.grades[topicName[topic] as keyof typeof latest.grades],
        );
      }
    }
  });
});

test('the three regions have a joint return and an inspection without an overall grade among them', () => {
  const rows = regions.flatMap(([, code]) => [...sideBySide(code, null, null).rows]);
  expect(rows.some(({ cells }) => [...cells.values()].some((one) => one.jointReturn))).toBe(true);
  const withoutOverall = rows.filter(({ earlierOverall }) => earlierOverall);
  expect(withoutOverall.map(({ name }) => name)).toEqual(['Somerset']);
  expect(rows.some(({ cells }) => [...cells.values()].some(({ value }) => !isNumber(value)))).toBe(
    true,
  );
});
