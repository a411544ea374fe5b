import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { separateLabels } from '#src/charts/separateLabels.ts';
import { compareText } from '#src/core/model/compare.ts';
import { type Grade, gradeStep, grades } from '#src/core/model/grade.ts';
import { type Framework, frameworkName, frameworkShortName } from '#src/core/model/inspection.ts';
import { decimalYear, type PartialDate } from '#src/core/model/partialDate.ts';
import type { Topic } from '#src/core/model/topic.ts';
import { formatMonth } from '#src/core/text/format.ts';
import type { JudgementHistory, JudgementHistoryVisit } from './judgementHistory.ts';

/** One drawing of the judgement history with a row for each topic. */
export interface RowsSize {
  readonly width: number;
  /** Room for the names of grades and tracks. */
  readonly left: number;
  /** Room for the grade in force. */
  readonly right: number;
  readonly font: number;
  /** Height of one step of a grade. */
  readonly step: number;
  /** A year is named every so many years. */
  readonly everyYears: number;
  /** Whether "Requires improvement" takes two lines. */
  readonly wrapsGrades: boolean;
  /** How a month is written in a track; `none` where two dates would have no room beside each other. */
  readonly month: 'long' | 'short' | 'none';
  /** Two rows of monitoring visits where one would not hold them. */
  readonly visitRows: 1 | 2;
}

/** An inspection on the time axis. */
export interface PlacedInspection {
  readonly id: string;
  readonly x: number;
  /** Where its date is written. */
  readonly text: string;
  readonly textX: number;
  readonly published: { readonly x: number; readonly text: string; readonly textX: number } | null;
}

/** A visit on the time axis; its mark may stand beside its place, so that none covers another. */
export interface PlacedVisit {
  readonly visit: JudgementHistoryVisit;
  readonly x: number;
  /** First and last place that its date can mean. */
  readonly from: number;
  readonly to: number;
  /** How many rows it stands below its track's own, 0 or 1. */
  readonly row: number;
}

export type TrackName = 'inspected' | 'published' | 'direction' | 'focused' | 'monitoring';

/** Radius of a visit's mark: 24 pixels are the least that can be aimed at. */
export const markRadius = 12.5;

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Where everything stands in a judgement history of rows, in pixels from its upper left corner. */
export function judgementHistoryRowsLayout(judgementHistory: JudgementHistory, size: RowsSize) {
  const { width, left, right, font, step } = size;
  const { years, topics, lines, breaks, frameworks, directions, visits } = judgementHistory;
  const [first, last] = years;
  const plotWidth = width - left - right;
  const place = (date: PartialDate) =>
    left + ((decimalYear(date) - first) / (last + 1 - first)) * plotWidth;

  const bands = bandsOf();
  const headerHeight = (Math.max(...bands.map(({ row }) => row)) + 1) * 1.25 * font + 0.4 * font;
  const titleHeight = 1.75 * font;
  const rowHeight = titleHeight + 3 * step + 0.9 * font;
  const drawn = topics.filter((topic) => lines.some((line) => line.topic === topic));
  // An inspection may have given no grade on any topic that is drawn.
  const judged = [...lines.flatMap(({ steps }) => steps), ...breaks];
  const trackHeight = Math.max(1.55 * font, 2 * markRadius + 2);
  const names: readonly (readonly [TrackName, boolean])[] = [
    ['inspected', true],
    ['published', judged.some(({ publishedOn }) => publishedOn)],
    ['direction', directions.length > 0],
    ['focused', visits.some(({ kind }) => kind === 'focused')],
    ['monitoring', visits.some(({ kind }) => kind === 'monitoring')],
  ];
  const tracks = names.flatMap(([name, isShown]) => (isShown ? [name] : []));
  const rowsBottom = headerHeight + drawn.length * rowHeight;
  const extraRows = tracks.includes('monitoring') ? size.visitRows - 1 : 0;
  const plotHeight =
    drawn.length * rowHeight + (tracks.length + extraRows) * trackHeight + 0.5 * font;

  /** The level of a grade in the row of a topic. */
  const levelOf = (topic: Topic, grade: Grade) =>
    headerHeight +
    drawn.indexOf(topic) * rowHeight +
    titleHeight +
    (grades.length - gradeStep(grade)) * step;

  return {
    size,
    plot: { x: left, y: headerHeight, width: plotWidth, height: plotHeight },
    height: headerHeight + plotHeight + 1.9 * font + 4,
    place,
    levelOf,
    /** The same from below, as the chart's own axis counts. */
    heightOf: (topic: Topic, grade: Grade) => headerHeight + plotHeight - levelOf(topic, grade),
    rows: drawn.map((topic, index) => ({
      topic,
      titleY: headerHeight + index * rowHeight + 0.95 * font,
      top: levelOf(topic, 'outstanding'),
      bottom: levelOf(topic, 'inadequate'),
    })),
    bands: bands.map(({ row, ...band }) => ({
      ...band,
      y: headerHeight - 0.5 * font - row * 1.25 * font,
    })),
    tracks: tracks.map((name, index) => ({
      name,
      y: rowsBottom + (index + 0.5) * trackHeight,
    })),
    trackHeight,
    inspections: inspectionsOf(),
    visits: {
      focused: visitsOf('focused'),
      monitoring: visitsOf('monitoring'),
    },
  };

  /** Frameworks with their names, a name that does not fit into its band in a row above the next. */
  function bandsOf() {
    const placed = frameworks.map(({ framework, from }, index) => {
      const next = frameworks[index + 1];
      const start = index === 0 ? left : place(from);
      const end = next ? place(next.from) : left + plotWidth;
      return { framework, start, end, text: bandName(framework, end - start, font) };
    });
    const rows = rowsAbove(
      placed.map(({ start, text }) => ({ x: start, width: estimateTextWidth(text, font) + 8 })),
    );
    return placed.map((band, index) => ({ ...band, row: rows[index] ?? 0 }));
  }

  function inspectionsOf(): PlacedInspection[] {
    const steps = judged
      .filter(
        (one, index, all) => all.findIndex((a) => a.inspectionId === one.inspectionId) === index,
      )
      .toSorted((a, b) => compareText(a.start, b.start));
    const textXOf = (x: number, text: string) =>
      Math.min(x + 9, width - estimateTextWidth(text, font) - 2);
    const publishedAt = (day: PartialDate) => {
      const text = monthText(day);
      return { x: place(day), text, textX: textXOf(place(day), text) };
    };
    return steps.map(({ inspectionId, start, publishedOn }) => {
      const x = place(start);
      const text = monthText(start);
      return {
        id: inspectionId,
        x,
        text,
        textX: textXOf(x, text),
        published: publishedOn === null ? null : publishedAt(publishedOn),
      };
    });
  }

  function monthText(date: PartialDate): string {
    const [year, month] = date.split('-');
    if (size.month === 'none') return '';
    if (month === undefined) return year ?? '';
    if (size.month === 'long') return formatMonth(date);
    return `${monthNames[Number(month) - 1]} ${year}`;
  }

  function visitsOf(kind: JudgementHistoryVisit['kind']): PlacedVisit[] {
    const own = visits.filter((visit) => visit.kind === kind);
    const rowCount = kind === 'monitoring' ? size.visitRows : 1;
    const spans = own.map(({ earliest, latest }) => [place(earliest), place(latest)] as const);
    const xs = separateLabels(
      spans.map(([from, to]) => (from + to) / 2),
      // In two rows every other one stands lower, so that neighbours need half the room.
      (2 * markRadius + 1) / rowCount,
      [left + markRadius, left + plotWidth - markRadius],
    );
    return own.map((visit, index) => {
      const [from, to] = spans[index] ?? [0, 0];
      return { visit, x: xs[index] ?? from, from, to, row: index % rowCount };
    });
  }
}

export type JudgementHistoryRowsLayout = ReturnType<typeof judgementHistoryRowsLayout>;

const bandName = (framework: Framework, room: number, font: number) =>
  estimateTextWidth(frameworkName[framework], font) < room - 16
    ? frameworkName[framework]
    : frameworkShortName[framework];

/**
 * Rows in which words stand that begin at given places from left to right, 0 the lowest: words that
 * reach over the beginning of later ones stand above them.
 */
export function rowsAbove(words: readonly { readonly x: number; readonly width: number }[]) {
  const rows: number[] = words.map(() => 0);
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const own = words[index];
    if (!own) continue;
    const below = words.flatMap(({ x }, later) =>
      later > index && x < own.x + own.width ? [rows[later] ?? 0] : [],
    );
    rows[index] = Math.max(-1, ...below) + 1;
  }
  return rows;
}
