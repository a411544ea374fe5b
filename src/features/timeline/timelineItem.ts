import type { BoardPack } from '#src/core/model/boardPack.ts';
import { lastDay } from '#src/core/model/partialDate.ts';
import { type Confidence, confidences, type Source } from '#src/core/model/source.ts';
import { formatDate, formatDateRange } from '#src/core/text/format.ts';
import type { TimelineEntry } from './timeline.ts';
import { type EntryBody, timelineItemBody } from './timelineBody.ts';
import { describeKinds, keptByBoard } from './timelineText.ts';

/** An entry of a timeline in words. */
export interface TimelineItem extends Omit<EntryBody, 'rests'> {
  readonly entry: TimelineEntry;
  /** As precise as it is known: "10 to 21 November 2025", "2023". */
  readonly date: string;
  readonly kinds: string;
  /** When it became known, where that is not when it happened; empty otherwise. */
  readonly known: string;
  readonly sources: readonly Source[];
  /** Whose own record it is, where it comes from no source; empty otherwise. */
  readonly keptBy: string;
  /** That of the least certain record. */
  readonly confidence: Confidence;
}

/**
 * Tells an entry from its records.
 *
 * @param sources Those of the pack, then the publications that releases name.
 */
export function timelineItem(
  entry: TimelineEntry,
  pack: BoardPack,
  sources: readonly Source[],
): TimelineItem {
  const { rests, ...body } = timelineItemBody(entry, pack);
  const ids = [...new Set(rests.map(({ sourceId }) => sourceId))];
  return {
    ...body,
    entry,
    date: formatDateRange(entry.on, entry.end),
    kinds: describeKinds(entry),
    title: body.title,
    known: describeKnown(entry),
    findings: body.findings.filter(Boolean),
    details: body.details.filter(Boolean),
    notes: body.notes.filter(Boolean),
    sources: ids.flatMap((id) => sources.find((source) => source.id === id) ?? []),
    keptBy: entry.record.type === 'decision' ? keptByBoard : '',
    confidence:
      confidences.findLast((one) => rests.some((rest) => rest.confidence === one)) ?? 'high',
  };
}

/** When it became known, where it is not clear from when it happened. */
function describeKnown({ on, end, knownOn, knownBy, record }: TimelineEntry): string {
  if (record.type === 'release') {
    return knownBy === 'recalled' ? 'Date recalled, not read again.' : '';
  }
  if (lastDay(knownOn) <= lastDay(end ?? on)) return '';
  const date = formatDate(knownOn);
  if (record.type === 'decision') return `Recorded ${date}.`;
  switch (knownBy) {
    case 'published':
      return `Published ${date}.`;
    case 'recalled':
      return `Published ${date}, as recalled and not read again.`;
    case 'reported':
      return `First reported ${date}.`;
    case 'happened':
      return '';
    case 'compiled':
      return `Known from a list of ${date}.`;
  }
}

/** Everything that a search for words looks through. */
export const searchableText = (occurrence: TimelineItem): string[] => [
  occurrence.date,
  occurrence.kinds,
  occurrence.title,
  ...occurrence.findings,
  ...occurrence.details,
  ...occurrence.notes,
  ...occurrence.areas.map(({ title }) => title),
  ...occurrence.sources.map(({ publisher }) => publisher),
];
