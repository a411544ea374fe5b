import { csvColumn, pageColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { sourceName } from '#src/core/text/sourceWords.ts';
import { timelineKindName } from './timeline.ts';
import type { Telling } from './timelineTelling.ts';

/**
 * The entries that are shown, in their order, dates as precise as they are known: for the CSV and the
 * clipboard alone, as the list on the page says the same with its links.
 */
export function timelineTable(caption: string, tellings: readonly Telling[]): TableSpec {
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
    rows: tellings.map((telling) => ({
      key: telling.entry.id,
      cells: { ...shownCells(telling), ...fileCells(telling) },
    })),
  };
}

const areasOf = ({ areas }: Telling) => areas.map(({ title }) => title).join('; ');

function shownCells(telling: Telling) {
  const { date, kinds, title, known, findings, details, sources, keptBy, confidence } = telling;
  return {
    day: date,
    kind: kinds,
    what: title,
    inDetail: [known, ...findings, ...details, areasOf(telling)].filter(Boolean).join(' '),
    publishers: keptBy || [...new Set(sources.map(({ publisher }) => publisher))].join(', '),
    certainty: confidence,
  };
}

function fileCells(telling: Telling) {
  const { entry, title, findings, details, notes, sources, keptBy, confidence } = telling;
  return {
    date: entry.on,
    until: entry.end ?? '',
    kinds: entry.kinds.map((kind) => timelineKindName[kind]).join('; '),
    title,
    finding: findings.join(' '),
    detail: details.join(' '),
    areas: areasOf(telling),
    notes: notes.join(' '),
    known_on: entry.knownOn,
    confidence,
    sources: keptBy || sources.map(sourceName).join('; '),
    entry: entry.id,
  };
}
