import { csvColumn, pageColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { sourceName } from '#src/core/text/sourceText.ts';
import { timelineKindName } from './timeline.ts';
import type { TimelineItem } from './timelineItem.ts';

/**
 * The entries that are shown, in their order, dates as precise as they are known: for the CSV and the
 * clipboard alone, as the list on the page says the same with its links.
 */
export function timelineTable(caption: string, occurrences: readonly TimelineItem[]): TableSpec {
  return {
    caption,
    columns: [
      pageColumn('day', 'Date'),
      pageColumn('kind', 'Kind'),
      pageColumn('what', 'What'),
      pageColumn('inDetail', 'In detail'),
      pageColumn('publishers', 'Source'),
      pageColumn('certainty', 'Confidence'),
      ...['date', 'until', 'kinds', 'title', 'finding', 'detail', 'areas', 'notes'].map(csvColumn),
      ...['known_on', 'confidence', 'sources', 'entry'].map(csvColumn),
    ],
    rows: occurrences.map((occurrence) => ({
      key: occurrence.entry.id,
      cells: { ...shownCells(occurrence), ...fileCells(occurrence) },
    })),
  };
}

const areasOf = ({ areas }: TimelineItem) => areas.map(({ title }) => title).join('; ');

function shownCells(occurrence: TimelineItem) {
  const { date, kinds, title, known, findings, details, sources, keptBy, confidence } = occurrence;
  return {
    day: date,
    kind: kinds,
    what: title,
    inDetail: [known, ...findings, ...details, areasOf(occurrence)].filter(Boolean).join(' '),
    publishers: keptBy || [...new Set(sources.map(({ publisher }) => publisher))].join(', '),
    certainty: confidence,
  };
}

function fileCells(occurrence: TimelineItem) {
  const { entry, title, findings, details, notes, sources, keptBy, confidence } = occurrence;
  return {
    date: entry.on,
    until: entry.end ?? '',
    kinds: entry.kinds.map((kind) => timelineKindName[kind]).join('; '),
    title,
    finding: findings.join(' '),
    detail: details.join(' '),
    areas: areasOf(occurrence),
    notes: notes.join(' '),
    known_on: entry.knownOn,
    confidence,
    sources: keptBy || sources.map(sourceName).join('; '),
    entry: entry.id,
  };
}
