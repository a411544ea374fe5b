import { countUsages, type SourceUsage } from '#src/core/board/sourceUsages.ts';
import { areaStatusName } from '#src/core/model/area.ts';
import { formatCount, formatDate, formatMonth } from '#src/core/text/format.ts';
import { datedVisitName } from '#src/core/text/visitName.ts';

/** Where a fact is shown: a view, and its record there. */
interface Place {
  readonly view: 'judgements' | 'area' | 'timeline' | 'indicator' | 'measure';
  readonly id: string;
}

/** A fact that comes from a source, as a link calls it; `null` where no view shows it by itself. */
export interface UsageLine {
  readonly key: string;
  readonly text: string;
  readonly place: Place | null;
}

/** Facts of one kind. */
export interface UsageGroup {
  readonly name: string;
  readonly lines: readonly UsageLine[];
}

const describeJudgements = (count: number): string =>
  count === 0 ? '' : `: ${formatCount(count)} ${count === 1 ? 'judgement' : 'judgements'}`;

/** A fact with a place of its own. */
const at = (view: Place['view'], id: string, text: string): UsageLine => ({
  key: id,
  text,
  place: { view, id },
});

/** Everything that comes from a source, kind by kind; kinds of which there is none are left out. */
export function usageGroups(resting: SourceUsage): UsageGroup[] {
  const groups: UsageGroup[] = [
    {
      name: 'Indicators',
      lines: resting.indicators.map(({ id, name }) => at('indicator', id, name)),
    },
    {
      name: 'Inspections',
      lines: resting.inspections.map(({ inspection: { id, start }, topics }) =>
        at(
          'judgements',
          id,
          `Inspection, ${formatMonth(start)}${describeJudgements(topics.length)}`,
        ),
      ),
    },
    {
      name: 'Visits',
      lines: resting.visits.map((visit) => at('judgements', visit.id, datedVisitName(visit))),
    },
    {
      name: 'Improvement areas raised',
      lines: resting.areas.map(({ id, title }) => at('area', id, title)),
    },
    {
      name: 'Evidence on improvement areas',
      lines: resting.evidence.map(({ area: { id, title }, evidence: { on, status } }) => ({
        key: `${id} ${on} ${status}`,
        text: `${title}: ${areaStatusName[status].toLowerCase()}, ${formatDate(on)}`,
        place: { view: 'area', id },
      })),
    },
    {
      name: 'Events',
      lines: resting.events.map(({ id, title, on }) =>
        at('timeline', id, `${title}, ${formatDate(on)}`),
      ),
    },
    {
      name: 'Meetings',
      lines: resting.meetings.map(({ id, body, on }) =>
        at('timeline', id, `${body}, ${formatDate(on)}`),
      ),
    },
    {
      name: 'Workforce statements',
      lines: resting.facts.map(({ id, measure, on, indicatorId, value, quote }) => ({
        key: id,
        // A finding in words is known by them: many are called the same.
        text: `${value === null && quote !== '' ? `“${quote}”` : measure}, ${formatDate(on)}`,
        place: indicatorId === null ? null : { view: 'indicator', id: indicatorId },
      })),
    },
    {
      name: 'Measures',
      lines: resting.measures.map(({ id, name }) => at('measure', id, name)),
    },
    {
      name: 'Actions of the plan',
      lines: resting.actions.map(({ id, text }) => ({
        key: id,
        text: `${id} ${text}`,
        place: null,
      })),
    },
    {
      name: 'Decisions and actions of the board',
      lines: resting.decisions.map(({ id, text }) => ({ key: id, text, place: null })),
    },
    {
      name: 'Named where sources disagree',
      lines: resting.disagreements.map(({ id, point }) => ({ key: id, text: point, place: null })),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

/** "Used for 12 facts", "Not used on this page". */
export function describeUsages(resting: SourceUsage): string {
  const count = countUsages(resting);
  if (count > 0) {
    return `Used for ${formatCount(count)} ${count === 1 ? 'fact' : 'facts'}`;
  }
  return resting.disagreements.length > 0
    ? 'Used for no fact; named where sources disagree'
    : 'Not used on this page';
}
