import { describeQuotedFrom } from '#src/core/board/areaEvidenceText.ts';
import { isStale } from '#src/core/board/areaStanding.ts';
import {
  describeRaisedBefore,
  describeRaisedBy,
  formatAge,
  formatDateAndAge,
} from '#src/core/board/areaText.ts';
import { describeOwner, describeTarget, formatDue } from '#src/core/board/planText.ts';
import type { Area } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { ratingName } from '#src/core/model/rating.ts';
import type { Source } from '#src/core/model/source.ts';
import { formatDate } from '#src/core/text/format.ts';

/*
 * What the cells of a table of areas say, for a copied table: of what opens in a cell on the page,
 * only the line that opens it.
 */

const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' ');

/** Whether its theme says more than its title: a plan often names its areas by nothing else. */
export const hasOwnTheme = ({ theme, title }: Area): boolean => theme !== title;

export const nameText = (area: Area, pack: BoardPack, isFull: boolean): string =>
  joined([
    area.title,
    isFull && hasOwnTheme(area) ? area.theme : null,
    isFull && area.quote ? `“${area.quote}” — ${describeQuotedFrom(area, pack)}` : null,
    describeRaisedBefore(area, pack.areas),
  ]);

export const raisedText = (area: Area, pack: BoardPack, asAt: Day): string =>
  `${describeRaisedBy(area, pack)} Reported ${formatDate(area.raisedOn)}, ${formatAge(area, asAt)} ago`;

/** The sources of an area, that of its latest evidence first. */
export function evidenceSources(area: Area, { sources }: BoardPack): readonly Source[] {
  const ids = [area.history.at(-1)?.sourceId, area.sourceId];
  return sources
    .filter(({ id }) => ids.includes(id))
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** What the latest evidence on an area says, else the remark on it, else that there is none. */
export const latestEvidence = ({ history, remark }: Area): string =>
  history.at(-1)?.text ?? (remark === '' ? 'None' : remark);

export function evidenceText(area: Area, pack: BoardPack, asAt: Day): string {
  const latest = area.history.at(-1);
  const sources = evidenceSources(area, pack);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))].join(', ');
  const doubt = area.confidence === 'high' ? '' : `; ${area.confidence} confidence`;
  return joined([
    latestEvidence(area),
    latest ? formatDateAndAge(latest.on, asAt) : null,
    latest && isStale(latest.on, asAt) ? 'Stale' : null,
    sources.length > 0 ? `Source${sources.length > 1 ? 's' : ''}: ${publishers}${doubt}` : null,
  ]);
}

/** What the council itself says of an area: only the parts that it gives. */
export function planText(area: Area, asAt: Day): string {
  const { plan } = area;
  if (plan === null) return '';
  return [
    plan.owner ? describeOwner(plan) : null,
    formatDue(area, asAt),
    plan.nextStep ? `Next step: ${plan.nextStep}` : null,
    plan.delivery ? `Delivery: ${ratingName[plan.delivery]}` : null,
    plan.impact ? `Impact: ${ratingName[plan.impact]}` : null,
    plan.target || plan.targetBy ? describeTarget(plan) : null,
    plan.commentary ? `Comment: ${plan.commentary}` : null,
  ]
    .filter(Boolean)
    .join('; ');
}
