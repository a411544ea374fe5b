import { csv } from '#src/charts/download/csv.ts';
import { sourceName } from '#src/core/text/sourceText.ts';
import { timelineKindName } from './timeline.ts';
import type { TimelineItem } from './timelineItem.ts';

const columns = [
  'date',
  'until',
  'kinds',
  'title',
  'finding',
  'detail',
  'areas',
  'notes',
  'known_on',
  'confidence',
  'sources',
  'entry',
];

/** The entries that are shown, in their order: a row for each, dates as precise as they are known. */
export const timelineCsv = (occurrences: readonly TimelineItem[]): string =>
  csv(
    columns,
    occurrences.map(({ entry, ...described }) => [
      entry.on,
      entry.end ?? '',
      entry.kinds.map((kind) => timelineKindName[kind]).join('; '),
      described.title,
      described.findings.join(' '),
      described.details.join(' '),
      described.areas.map(({ title }) => title).join('; '),
      described.notes.join(' '),
      entry.knownOn,
      described.confidence,
      described.keptBy || described.sources.map(sourceName).join('; '),
      entry.id,
    ]),
  );
