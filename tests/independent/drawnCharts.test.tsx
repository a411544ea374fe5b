/**
 * The drawing of control charts, read back from its pixels. What the axes say in words gives the scale;
 * by it every mark and line has to stand where the figures are, and the mean and limits that
 * NHSRplotthedots worked out for them in `spcCases.json`. Nothing of the product's own layout is used.
 */
import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { testMeasure, testMonths, testTarget } from '#mocks/testMeasure.ts';
import { MeasureDrawing } from '#src/features/performance/measure/MeasureDrawing.tsx';
import { readMeasure } from '#src/features/performance/measureReading.ts';
import type { SpcCase } from './spcCases.ts';

const all = JSON.parse(
  readFileSync('tests/independent/spcCases.json', 'utf8'),
) as readonly SpcCase[];

const listOf = <T,>(one: T | readonly T[] | null | undefined): readonly T[] =>
  [one ?? []].flat() as T[];

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** Cases by the month for which the product draws limits as well: 13 figures in each segment, which vary. */
const cases = all.filter(({ dates, values, options, expected }) => {
  if (expected.error !== undefined || options.fixAfter !== null) return false;
  const segments = listOf(expected.segment);
  const isMonthly = dates
    .slice(1)
    .every((date, index) => monthNumber(date) === monthNumber(dates[index] ?? '') + 1);
  return (
    isMonthly &&
    [...new Set(segments)].every((segment) => {
      const own = values.filter((value, index) => segments[index] === segment && value !== null);
      const at = segments.indexOf(segment);
      const [lower, upper] = [expected.lowerLimit[at], expected.upperLimit[at]];
      return own.length >= 13 && new Set(own).size > 1 && lower !== upper && lower != null;
    })
  );
});

const polarity = { increase: 'higher', decrease: 'lower', neutral: 'none' } as const;

function draw({ dates, values, options }: SpcCase): Element {
  const months = dates.map((date) => date.slice(0, 7));
  const { target } = options;
  const measure = testMeasure([], {
    decimals: 2,
    polarity: polarity[options.improvementDirection],
    screensOutliers: options.screenOutliers,
    values: testMonths(
      values.map((value) => value ?? 'x'),
      months[0],
    ),
    targets: target === null ? [] : [testTarget(target, months[0])],
    recalculations: listOf(options.rebaseAt).map((place) => ({
      knownOn: '2000-01-01',
      knownBy: 'published',
      from: months[place] ?? '',
      reason: 'a new way of working',
    })),
  });
  const data = {
    authority: 'Exampleshire',
    asAt: '2026-11-22',
    source: '',
    reading: readMeasure(measure),
    events: [],
  };
  const space = { frame: 'page', width: 872, isOnPaper: false } as const;
  const holder = document.createElement('div');
  holder.innerHTML = renderToStaticMarkup(
    createElement(MeasureDrawing, { data, space, active: null }),
  );
  return holder;
}

const attributeOf = (element: Element, name: string) => Number(element.getAttribute(name));

/** A straight scale through the first and the last of what an axis says. */
function scaleOf(ticks: readonly (readonly [value: number, place: number])[]) {
  const [[first, from], [last, to]] = [ticks[0] ?? [0, 0], ticks.at(-1) ?? [1, 1]];
  expect(ticks.length).toBeGreaterThan(1);
  const placeOf = (value: number) => from + ((value - first) / (last - first)) * (to - from);
  return {
    placeOf,
    low: Math.min(first, last),
    high: Math.max(first, last),
    step: placeOf(1) - placeOf(0),
  };
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What both axes say. */
function scalesOf(drawing: Element) {
  const texts = [...drawing.querySelectorAll('text')];
  const along = texts.flatMap((text): (readonly [number, number])[] => {
    const [, name = '', year = ''] = /^([A-Z][a-z]{2}) (\d{4})$/.exec(text.textContent ?? '') ?? [];
    return year === ''
      ? []
      : [[Number(year) * 12 + names.indexOf(name) + 1, attributeOf(text, 'x')]];
  });
  const up = texts
    .filter(
      (text) =>
        text.getAttribute('text-anchor') === 'end' &&
        text.getAttribute('fill') === 'var(--secondary)',
    )
    .flatMap((text): (readonly [number, number])[] =>
      /^[\d,.−-]+$/.test(text.textContent ?? '')
        ? [
            [
              Number(text.textContent?.replaceAll(',', '').replace('−', '-')),
              attributeOf(text, 'y'),
            ],
          ]
        : [],
    );
  return { along: scaleOf(along), up: scaleOf(up) };
}

/** The corners of a path of straight lines, each with whether the pen was lifted before it. */
function cornersOf(path: string) {
  const corners: { x: number; y: number; isLifted: boolean }[] = [];
  for (const [, letter = '', rest = ''] of path.matchAll(/([MLHV])([^MLHV]*)/g)) {
    const numbers = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const before = corners.at(-1) ?? { x: 0, y: 0 };
    const [one = 0, two = 0] = numbers;
    if (letter === 'H') corners.push({ x: one, y: before.y, isLifted: false });
    else if (letter === 'V') corners.push({ x: before.x, y: one, isLifted: false });
    else corners.push({ x: one, y: two, isLifted: letter === 'M' });
  }
  return corners;
}

const pathOf = (drawing: Element, selector: string) =>
  cornersOf(drawing.querySelector(selector)?.getAttribute('d') ?? '');

/** Each figure's own mark: its shape, and its middle along the axis. */
function marksOf(drawing: Element) {
  const marks = [...drawing.querySelectorAll('circle, path')].filter(
    (mark) => mark.getAttribute('stroke') === 'var(--paper)',
  );
  return marks
    .map((mark) => {
      if (mark.tagName.toLowerCase() === 'circle') {
        return { shape: 'circle', x: attributeOf(mark, 'cx'), y: attributeOf(mark, 'cy') };
      }
      const corners = cornersOf(mark.getAttribute('d') ?? '');
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
      const middle = (places: readonly number[]) => (Math.min(...places) + Math.max(...places)) / 2;
      const [first, second] = corners;
      // A square has its first side level and four corners, a triangle three; a diamond has none level.
      const isLevel = first?.y === second?.y;
      const shape = !isLevel ? 'diamond' : corners.length === 3 ? 'triangle' : 'square';
      return { shape, x: middle(xs), y: middle(ys) };
    })
    .toSorted((a, b) => a.x - b.x);
}

/** Decimals of a pixel that have to agree. */
const pixels = 2;

describe('a control chart, read back from its drawing', () => {
  test('is compared in every case that has limits by our rules', () => {
    expect(cases.length).toBeGreaterThan(25);
    const types = new Set(cases.flatMap(({ expected }) => expected.pointType));
    expect(types.size).toBe(5);
    expect(cases.some(({ expected }) => new Set(expected.segment).size > 2)).toBe(true);
    expect(cases.some(({ values }) => values.includes(null))).toBe(true);
    expect(cases.some(({ options }) => options.target !== null)).toBe(true);
  });

  test.each(cases.map((one) => [one.id, one] as const))(
    'has every figure, mean, limit, target and mark in its place: %s',
    (_, one) => {
      const { dates, values, expected, options } = one;
      const drawing = draw(one);
      const { along, up } = scalesOf(drawing);
      const months = dates.map((date) => monthNumber(date));
      const heightOf = (value: number) => up.placeOf(Math.min(Math.max(value, up.low), up.high));

      const line = pathOf(drawing, 'path[stroke-linejoin="round"]');
      const known = months.flatMap((month, index) => {
        const value = values[index] ?? null;
        return value === null
          ? []
          : [{ month, value, isLifted: (values[index - 1] ?? null) === null, index }];
      });
      expect(line.map(({ isLifted }) => isLifted)).toEqual(known.map(({ isLifted }) => isLifted));
      for (const [place, { month, value }] of known.entries()) {
        expect(line[place]?.x).toBeCloseTo(along.placeOf(month), pixels);
        expect(line[place]?.y).toBeCloseTo(up.placeOf(value), pixels);
      }

      const segments = listOf(expected.segment);
      const drawn = [...drawing.querySelectorAll('g[stroke="var(--limit)"]')].map((group) =>
        [...group.querySelectorAll('path')].flatMap((path) =>
          cornersOf(path.getAttribute('d') ?? ''),
        ),
      );
      const starts = [...new Set(segments)].map((segment) => segments.indexOf(segment));
      expect(drawn).toHaveLength(starts.length);
      for (const [place, start] of starts.entries()) {
        const last = segments.lastIndexOf(segments[start] ?? 0);
        const heights = [expected.mean, expected.upperLimit, expected.lowerLimit].map(
          (each) => each[start] ?? Number.NaN,
        );
        const edges = [(months[start] ?? 0) - 0.5, (months[last] ?? 0) + 0.5];
        const wanted = heights.flatMap((value) =>
          edges.map((edge) => ({ x: along.placeOf(edge), y: heightOf(value) })),
        );
        for (const [corner, { x, y }] of wanted.entries()) {
          // The plot begins a little less than half a month before its first.
          expect(Math.abs((drawn[place]?.[corner]?.x ?? 0) - x)).toBeLessThan(along.step);
          expect(drawn[place]?.[corner]?.y).toBeCloseTo(y, pixels);
        }
      }

      const shapeOf = (type = '') =>
        type === 'common_cause'
          ? 'circle'
          : type.endsWith('improvement')
            ? 'diamond'
            : type.endsWith('concern')
              ? 'square'
              : 'triangle';
      const quirks = listOf(one.quirkAt);
      const marks = marksOf(drawing);
      expect(marks).toHaveLength(known.length);
      for (const [place, { month, value, index }] of known.entries()) {
        expect(marks[place]?.x).toBeCloseTo(along.placeOf(month), pixels);
        expect(marks[place]?.y).toBeCloseTo(up.placeOf(value), pixels);
        if (quirks.includes(index)) continue;
        expect(marks[place]?.shape).toBe(shapeOf(expected.pointType[index]));
      }

      const target = pathOf(drawing, 'path[stroke="var(--ink)"][stroke-dasharray]');
      expect(target.map(({ y }) => y)).toEqual(
        options.target === null ? [] : expect.arrayContaining([expect.any(Number)]),
      );
      for (const { y } of target) expect(y).toBeCloseTo(heightOf(options.target ?? 0), pixels);
    },
  );

  test('is found wrong where a figure, a limit or a mark is another', () => {
    const [one] = cases;
    if (one === undefined) throw new Error('no case');
    const { up, along } = scalesOf(draw(one));
    const line = pathOf(draw(one), 'path[stroke-linejoin="round"]');
    expect(line[0]?.y).not.toBeCloseTo(up.placeOf((one.values[0] ?? 0) * 1.01), pixels);
    expect(line[0]?.x).not.toBeCloseTo(along.placeOf(monthNumber(one.dates[1] ?? '')), pixels);
  });
});
