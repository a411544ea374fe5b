import { isOnPlan, isRaisedBy } from '#src/core/asKnownOn/raisedBy.ts';
import { describeRaisedBy } from '#src/core/board/areaText.ts';
import {
  decisionInShort,
  describeDone,
  describeOwnerAndDue,
  isCut,
} from '#src/core/board/decisionText.ts';
import { describeGrades } from '#src/core/board/headline.ts';
import { judgementOn } from '#src/core/board/latestInspection.ts';
import type { Area } from '#src/core/model/area.ts';
import { completionOf } from '#src/core/model/boardDecision.ts';
import type { BoardEvent, BoardPack, WorkforceFact } from '#src/core/model/boardPack.ts';
import type { Grade } from '#src/core/model/grade.ts';
import { type IndicatorId, periodEnd } from '#src/core/model/indicator.ts';
import { frameworkName, type Inspection, type Visit } from '#src/core/model/inspection.ts';
import type { Confidence } from '#src/core/model/source.ts';
import { capitalised, formatCount, formatDate, formatMonth } from '#src/core/text/format.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import type { TimelineEntry, WorkforceRelease } from './timeline.ts';

/** Where there is more than an entry says. */
type More =
  | { readonly to: 'record'; readonly id: string }
  | { readonly to: 'indicator'; readonly id: IndicatorId }
  | { readonly to: 'workforce' };

/** What the records of an entry say, in words in which sources still stand as ids. */
export interface EntryBody {
  readonly title: string;
  /** Overall, of an inspection; `null` otherwise. */
  readonly grade: Grade | null;
  /** What was found, decided or said. */
  readonly findings: readonly string[];
  /** What stands behind a finding: what was looked at, whose words, what was presented. */
  readonly details: readonly string[];
  /** How it was dated and worded, and what the same is recorded as elsewhere. */
  readonly notes: readonly string[];
  /** Areas that were raised, or that a decision is about, to be named one by one. */
  readonly areas: readonly Area[];
  readonly more: More | null;
  /** What it comes from. */
  readonly rests: readonly { readonly sourceId: string; readonly confidence: Confidence }[];
}

/** What an entry says, worked out from its records. */
export function timelineItemBody(entry: TimelineEntry, pack: BoardPack): EntryBody {
  const { record } = entry;
  const plain = { grade: null, findings: [], details: [], notes: [], areas: [], more: null };
  switch (record.type) {
    case 'inspection':
      return { ...plain, ...inspectionBody(entry, record.inspection, record.events) };
    case 'visit':
      return { ...plain, ...visitBody(entry, record.visit, record.events) };
    case 'areas':
      return {
        ...plain,
        title: describeRaised(record.areas, pack),
        areas: record.areas,
        rests: record.areas,
      };
    case 'event': {
      const { event, meeting } = record;
      const presented = meeting?.presented ? `${meeting.body}: ${meeting.presented}` : '';
      return {
        ...plain,
        title: event.title,
        findings: [event.description],
        details: [presented],
        notes: [sentence(meeting?.note ?? '')],
        rests: meeting ? [event, meeting] : [event],
      };
    }
    case 'meeting': {
      const { body, presented, note } = record.meeting;
      return {
        ...plain,
        title: body,
        findings: [presented],
        notes: [sentence(note)],
        rests: [record.meeting],
      };
    }
    case 'decision': {
      const { decision, areas } = record;
      const title = decisionInShort(decision);
      const completion = completionOf(decision);
      return {
        ...plain,
        title,
        findings: [
          isCut(title) ? decision.text : '',
          describeOwnerAndDue(decision),
          sentence(describeDone(decision) ?? ''),
        ],
        details: [completion?.evidence?.text ?? ''],
        areas,
        rests: completion?.evidence
          ? [{ sourceId: completion.evidence.sourceId, confidence: 'high' as const }]
          : [],
      };
    }
    case 'release':
      return { ...plain, ...releaseBody(record.release) };
    case 'statements':
      return { ...plain, ...statementsBody(record.facts) };
  }
}

/** The framework's name says inspection already, or it does not. */
const inspectionName = ({ framework, kind }: Inspection) =>
  framework === 'child-protection'
    ? frameworkName[framework]
    : `${kind ? `${capitalised(kind)} inspection` : 'Inspection'}, ${frameworkName[framework]}`;

function inspectionBody(
  { on }: TimelineEntry,
  inspection: Inspection,
  events: readonly BoardEvent[],
): Pick<EntryBody, 'title' | 'grade' | 'findings' | 'notes' | 'more' | 'rests'> {
  // That it began is said by the date already; that it was published, or when in a vague date, is not.
  const began = events.filter((event) => event.on === inspection.start);
  const news = events.filter((event) => event.on !== inspection.start);
  return {
    title: `Inspection: ${describeGrades(inspection)}`,
    grade: judgementOn(inspection, 'overall')?.grade ?? null,
    findings: [`${inspectionName(inspection)}.`, ...news.map((event) => describeTold(event, on))],
    notes: began.map((event) => describeRecorded(event, on)),
    more: { to: 'record', id: inspection.id },
    rests: [
      ...inspection.judgements,
      ...inspection.sourceIds.map((sourceId) => ({ sourceId, confidence: 'high' as const })),
      ...events,
    ],
  };
}

function visitBody(
  { on }: TimelineEntry,
  visit: Visit,
  events: readonly BoardEvent[],
): Pick<EntryBody, 'title' | 'findings' | 'details' | 'notes' | 'more' | 'rests'> {
  const { kind, number, areasCovered, headline, quote, note, confidence, sourceIds } = visit;
  const name = kind === 'monitoring' ? 'Monitoring visit' : 'Focused visit';
  const lookedAt = areasCovered && `Looked at: ${sentence(areasCovered)}`;
  return {
    title: number === null ? name : `${name} ${number}`,
    findings: headline ? [headline] : [lookedAt, ...events.map((event) => describeTold(event, on))],
    details: [headline && lookedAt, quote && quoted(quote)],
    notes: [note, ...(headline ? events.map((event) => describeRecorded(event, on)) : [])],
    more: { to: 'record', id: visit.id },
    rests: [...sourceIds.map((sourceId) => ({ sourceId, confidence })), ...events],
  };
}

/** An event in its own words, with its date where that is another. */
const describeTold = ({ on, title, description }: BoardEvent, placed: string): string =>
  `${on === placed ? '' : `On ${formatDate(on)}: `}${title}. ${description}`.trim();

const describeRecorded = (event: BoardEvent, placed: string): string =>
  `Also recorded as: ${describeTold(event, placed)}`;

const quoted = (words: string) => `“${words.replace(/^["“](.*)["”]$/s, '$1')}”`;

const sentence = (text: string) => (text === '' ? '' : capitalised(`${text.replace(/\.$/, '')}.`));

/** "Ten areas raised by the inspection of July 2022"; "One area raised: visit finding, 2025". */
function describeRaised(areas: readonly [Area, ...Area[]], pack: BoardPack): string {
  const count = `${capitalised(formatCount(areas.length))} ${areas.length === 1 ? 'area' : 'areas'} raised`;
  const [first] = areas;
  if (isOnPlan(first)) {
    const actions = `${capitalised(formatCount(areas.length))} ${areas.length === 1 ? 'area' : 'areas'}`;
    return `${actions} put on the council’s own plan`;
  }
  const inspection = pack.inspections.find((one) => isRaisedBy(first, one));
  if (inspection) return `${count} by the inspection of ${formatMonth(inspection.start)}`;
  const isVisit = pack.visits.some((visit) => isRaisedBy(first, visit));
  const raiser = describeRaisedBy(first, pack);
  return isVisit ? `${count} by ${lowerFirst(raiser)}` : `${count}: ${lowerFirst(raiser)}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function releaseBody({ year, indicators, sourceIds }: WorkforceRelease) {
  const [only, ...others] = indicators;
  const one = others.length === 0 ? only : undefined;
  const count = capitalised(formatCount(indicators.length));
  const ends = new Set(indicators.map(({ periodKind }) => periodEnd[periodKind]));
  return {
    title: one
      ? `Workforce figure of ${year} published: ${lowerFirst(one.name)}`
      : `Workforce figures of ${year} published`,
    findings: [
      `${count} ${one ? 'indicator' : 'indicators'} of the reporting year to ${[...ends].join(' or ')} ${year}.`,
    ],
    more: one ? ({ to: 'indicator', id: one.id } as const) : ({ to: 'workforce' } as const),
    rests: sourceIds.map((sourceId) => ({ sourceId, confidence: 'high' as const })),
  };
}

function statementsBody(facts: readonly [WorkforceFact, ...WorkforceFact[]]) {
  const [first, ...others] = facts;
  const single = others.length === 0;
  const [indicatorId = null, ...more] = new Set(facts.map((fact) => fact.indicatorId));
  const alike = [...groupBy(facts, describeStated)];
  return {
    title: single
      ? first.measure
      : `${capitalised(formatCount(facts.length))} statements about the workforce`,
    findings: alike.map(([words, own]) =>
      single ? words : `${own.map(({ measure }) => measure).join('; ')}: ${words}`,
    ),
    notes: [...new Set(facts.map(({ note }) => sentence(note)))],
    more: indicatorId && more.length === 0 ? ({ to: 'indicator', id: indicatorId } as const) : null,
    rests: facts,
  };
}

/** A statement in its own words, which say "over" and "up to" as a number by itself does not. */
function describeStated({ quote, value, unit, scope }: WorkforceFact): string {
  const words = quote ? quoted(quote) : value === null ? '' : `${value} ${unit}`;
  return sentence([words, scope && `(${scope})`].filter(Boolean).join(' '));
}
