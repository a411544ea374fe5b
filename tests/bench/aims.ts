import { ratioTo } from './medians.ts';
import { asRatio, asShift, inKilobytes, inMegabytes, inMs, markdownTable, none } from './tables.ts';

/** What was aimed at: no more than so much. */
export interface Aim {
  readonly name: string;
  readonly limit: number;
  /** `null` for what could not be measured. */
  readonly measured: number | null;
  readonly format: (value: number | null) => string;
}

/** Whether an aim is met; where it is not, by how much. */
export function verdictOn({ limit, measured, format }: Aim): string {
  if (measured === null) return 'not measured';
  if (measured <= limit) return 'met';
  return `not met: ${format(measured - limit)} over`;
}

/** What the aims are held against; each is `null` where there is nothing to measure. */
export interface AimMeasures {
  readonly slowPaint: number | null;
  readonly slowFloor: number | null;
  readonly fastPaint: number | null;
  readonly fastFloor: number | null;
  /** How long after the largest paint the frame with the last chart began; below 0 for before it. */
  readonly chartsAfterPaint: number | null;
  readonly shift: number | null;
  readonly scriptBytes: number | null;
  readonly slowestSlide: number | null;
  readonly touch: number | null;
  /** The measures' page over the workforce scorecard, and their slowest slide. */
  readonly manyMeasures: number | null;
  readonly slowestMeasure: number | null;
  /** Files of office programs, from the press until they are saved. */
  readonly slidesFile: number | null;
  readonly tablesFile: number | null;
  readonly fileSize: number | null;
  readonly fileZipped: number | null;
}

/** Every aim that was set, in the order in which a reader meets what it is about. */
export function aimsOf(measures: AimMeasures): Aim[] {
  const { slowPaint, slowFloor, fastPaint, fastFloor } = measures;
  const late = measures.chartsAfterPaint;
  const aim = (
    name: string,
    limit: number,
    measured: number | null,
    format: Aim['format'],
  ): Aim => ({ name, limit, measured, format });
  return [
    aim('Largest paint over the floor’s, throttled', 1.15, ratioTo(slowFloor, slowPaint), asRatio),
    aim(
      'Largest paint over the floor’s, unthrottled',
      1.15,
      ratioTo(fastFloor, fastPaint),
      asRatio,
    ),
    aim('Charts still missing at the largest paint, for', 0, late && Math.max(0, late), inMs),
    aim('Layout shift, throttled', 0.02, measures.shift, asShift),
    aim('Script before the page answers, as sent', 150_000, measures.scriptBytes, inKilobytes),
    aim('Slowest slide after a key, CPU 4 times slower', 100, measures.slowestSlide, inMs),
    aim('First touch of a chart, page at rest', 300, measures.touch, inMs),
    aim('Many measures over the workforce scorecard', 1.5, measures.manyMeasures, asRatio),
    aim(
      'Slowest slide of a measure after a key, CPU 4 times slower',
      100,
      measures.slowestMeasure,
      inMs,
    ),
    aim('Slides of the board for PowerPoint', 5000, measures.slidesFile, inMs),
    aim('Tables of the board for Excel', 2000, measures.tablesFile, inMs),
    aim('The one file', 1_500_000, measures.fileSize, inMegabytes),
    aim('The one file, compressed', 450_000, measures.fileZipped, inKilobytes),
  ];
}

export const aimsTable = (aims: readonly Aim[]): string =>
  markdownTable(
    ['What', 'Aim, at most', 'Measured', 'Met'],
    aims.map((aim) => [
      aim.name,
      aim.format(aim.limit),
      aim.measured === null ? none : aim.format(aim.measured),
      verdictOn(aim),
    ]),
  );
