import { csv } from '#src/charts/download/csv.ts';
import { sourceName } from '#src/core/text/sourceWords.ts';
import { timelineKindName } from './timeline.ts';
import type { Telling } from './timelineTelling.ts';

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
export const timelineCsv = (tellings: readonly Telling[]): string =>
  csv(
    columns,
    tellings.map(({ entry, ...told }) => [
      entry.on,
      entry.end ?? '',
      entry.kinds.map((kind) => timelineKindName[kind]).join('; '),
      told.title,
      told.findings.join(' '),
      told.details.join(' '),
      told.areas.map(({ title }) => title).join('; '),
      told.notes.join(' '),
      entry.knownOn,
      told.confidence,
      told.keptBy || told.sources.map(sourceName).join('; '),
      entry.id,
    ]),
  );
