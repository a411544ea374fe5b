import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { eventPlaces } from './eventPlaces.ts';
import { trendOf } from './trendStats.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');

// 2017 to 2025.
const trend = trendOf(testIndicator([1, 2, 3, 4, 5, 6, 7, 8, 9]), testAuthorities, own);
const plot = { left: 40, width: 480, font: 16, end: 520 };
const xOf = (at: number) => plot.left + ((at - 2017) / 8) * plot.width;

describe(eventPlaces, () => {
  test('sets words right of their rule, and left where the plot ends', () => {
    const events = [
      { at: 2018, label: 'Good, June 2018' },
      { at: 2024.9, label: 'Inadequate, September 2024' },
    ];
    expect(eventPlaces(events, trend, plot)).toEqual([
      { row: 0, isLeft: false },
      { row: 0, isLeft: true },
    ]);
  });

  test('keeps the rule of one event out of the words of its neighbour', () => {
    const events = [
      { at: 2019.8, label: 'Inadequate, July 2022' },
      { at: 2020, label: 'Statutory direction, September 2022' },
    ];
    expect(eventPlaces(events, trend, plot)).toEqual([
      { row: 0, isLeft: true },
      { row: 0, isLeft: false },
    ]);
  });

  test.each([
    ['a mark in every week', Array.from({ length: 400 }, (_, week) => 2017 + week / 52)],
    ['forty marks on one day', Array.from({ length: 40 }, () => 2021)],
    ['fourteen marks in one year', Array.from({ length: 14 }, (_, month) => 2020 + month / 14)],
  ])('soon finds that there is no room for %s', (_, places) => {
    const events = places.map((at) => ({ at, label: 'Statutory direction, July 2022' }));
    expect(eventPlaces(events, trend, plot)).toBeNull();
  });

  test('never lets words overlap, nor a rule run through them, while there is room', () => {
    const event = fc.record({
      at: fc.double({ min: 2017, max: 2025, noNaN: true }),
      label: fc.constantFrom('Good, May 2019', 'Inadequate, 2019'),
    });
    fc.assert(
      fc.property(fc.array(event, { minLength: 2, maxLength: 3 }), (unsorted) => {
        const events = unsorted.toSorted((a, b) => a.at - b.at);
        const xs = events.map(({ at }) => xOf(at));
        // Rules that stand too close leave no side to put words on.
        fc.pre(xs.every((x, index) => index === 0 || x - (xs[index - 1] ?? 0) > 10));
        const places = eventPlaces(events, trend, plot) ?? [];
        expect(places).toHaveLength(events.length);
        const boxes = places.map(({ row, isLeft }, index) => {
          const [x = 0, width] = [
            xs[index],
            estimateTextWidth(events[index]?.label ?? '', plot.font),
          ];
          return isLeft
            ? { row, x, from: x - 6 - width, to: x - 6 }
            : { row, x, from: x + 6, to: x + 6 + width };
        });
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(0, index)) {
            const isBeside = box.to <= other.from || other.to <= box.from;
            expect(isBeside || box.row !== other.row).toBe(true);
            for (const [label, rule] of [[box, other] as const, [other, box] as const]) {
              const runsThrough = rule.row >= label.row && rule.x > label.from && rule.x < label.to;
              expect(runsThrough).toBe(false);
            }
          }
        }
      }),
    );
  });
});
