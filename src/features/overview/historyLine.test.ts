import { describe, expect, test } from 'vitest';
import { allGrades, testInspection, testPack } from '#mocks/exampleshire.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { judgementHistoryOf } from '#src/features/judgements/history/judgementHistoryStats.ts';
import { gradeHeight, historyLineLayout, historyLineSize } from './historyLine.ts';

function layoutOf(pack: BoardPack) {
  const history = judgementHistoryOf(pack, 'Exampleshire', ['overall'], '2026-11-22');
  if (!history) throw new Error('A history without an inspection');
  return historyLineLayout(history);
}

const inspected = (...starts: readonly string[]) =>
  layoutOf({
    ...testPack,
    events: [],
    visits: [],
    inspections: starts.map((start) => testInspection(start, start, allGrades('good'))),
  });

describe(historyLineLayout, () => {
  test('draws one line of a series, which steps at each judgement and ends at the day of the view', () => {
    const { paths, points, end } = layoutOf(testPack);
    expect(points.map(({ grade }) => grade)).toEqual(['good', 'inadequate', 'good']);
    expect(paths).toHaveLength(1);
    expect(paths[0]).toBe(
      `M${points[0]?.x} ${gradeHeight('good')} H${points[1]?.x} V${gradeHeight('inadequate')} H${points[2]?.x} V${gradeHeight('good')} H${end?.x}`,
    );
  });

  test('keeps everything within its size', () => {
    const { points, dates, directions } = layoutOf(testPack);
    for (const { x } of [...points, ...dates, ...directions]) {
      expect(x).toBeGreaterThanOrEqual(historyLineSize.left);
      expect(x).toBeLessThanOrEqual(historyLineSize.width);
    }
  });

  test('leaves out months that have no room, the oldest first', () => {
    const { dates } = inspected('2018-01-10', '2025-06-10', '2025-11-10', '2026-01-12');
    expect(dates.map(({ text }) => text)).toEqual(['Jan 2026', 'Jan 2018', 'Now']);
  });

  test('says every judgement in words, those without a label too', () => {
    expect(inspected('2025-06-10', '2025-11-10').summary).toBe(
      'Overall effectiveness: Good in June 2025; Good in November 2025.',
    );
  });
});
