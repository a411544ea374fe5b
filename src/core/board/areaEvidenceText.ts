import { isRaisedBy } from '#src/core/asKnownOn/raisedBy.ts';
import type { Area } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { formatCount } from '#src/core/text/format.ts';
import { staleAfterMonths } from './areaStanding.ts';

/** How the status of an area comes about and when its evidence is stale. */
export const describeStatusRule = (): string =>
  `Status is our reading of the latest published evidence, not a rating by Ofsted or the council. Evidence more than ${formatCount(staleAfterMonths)} months old is marked as stale.`;

/** Kinds of sources that are Ofsted's own report or letter. */
const firstHandKinds: ReadonlySet<string> = new Set([
  'inspection_report',
  'inspection_letter',
  'monitoring_letter',
  'visit_letter',
]);

/**
 * Whose words a quotation is. Ofsted’s where its own report or letter was read; else those of the
 * source that reports what it said.
 */
export function describeQuotedFrom(area: Area, pack: BoardPack): string {
  const source = pack.sources.find(({ id }) => id === area.sourceId);
  if (!source) return '';
  const isOfsteds = [...pack.inspections, ...pack.visits].some((record) =>
    isRaisedBy(area, record),
  );
  const isFirstHand = firstHandKinds.has(source.kind);
  return isOfsteds && !isFirstHand ? `as reported by ${source.publisher}` : source.publisher;
}
