import type { Inspection, InspectionState, Visit, VisitState } from '#src/core/model/inspection.ts';
import { type PartialDate, precisionOf } from '#src/core/model/partialDate.ts';
import { ilacsTopics, type Topic } from '#src/core/model/topic.ts';
import { gradeDifferences, type IlacsGrades } from '#src/import/national/ilacs.ts';
import type { NationalInspection } from '#src/import/national/nationalInspection.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { nearestId } from '#src/import/table/nearestId.ts';
import { withStates } from './keptRecords.ts';
import type { LocalPack } from './readLocalPack.ts';

/**
 * An authority's own records of its ILACS inspections and visits joined with the national ones: the
 * local record stands, with the national source beside its own, and must not contradict it. A date
 * that the local record has less precisely is the national one's. What only one of them has stays.
 */
export function joinLocalRecords(
  local: LocalPack,
  national: {
    readonly inspections: readonly NationalInspection[];
    readonly visits: readonly Visit[];
  },
  findings: Findings,
): { inspections: Inspection[]; visits: Visit[] } {
  const isOwn = ({ authorityCode }: { readonly authorityCode: string }) =>
    authorityCode === local.authorityCode;

  const matchedInspections = new Set<string>();
  const inspections = local.inspections.map((own) => {
    const matched = sameBeginning(
      own,
      national.inspections.filter(({ inspection }) => isOwn(inspection)),
      ({ inspection }) => inspection,
    );
    if (own.framework !== 'ilacs' || matched === undefined) return own;
    matchedInspections.add(matched.inspection.id);
    reportDifferences(local.inspectionsFile, own, matched, findings);
    const { inspection } = matched;
    return withStates<InspectionState, Inspection>(own, (said) => {
      const isVague =
        said.publishedOn !== inspection.publishedOn && inspection.publishedOn !== null;
      return {
        ...said,
        kind: inspection.kind,
        start: inspection.start,
        end: morePrecise(said.end, inspection.end),
        ...(isVague && {
          publishedOn: inspection.publishedOn,
          knownOn: inspection.knownOn,
          knownBy: inspection.knownBy,
        }),
        sourceIds: [...said.sourceIds, ...inspection.sourceIds],
      };
    });
  });

  const matchedVisits = new Set<string>();
  const visits = local.visits.map((own) => {
    const matched = sameBeginning(
      own,
      national.visits.filter((visit) => isOwn(visit) && visit.kind === own.kind),
      (visit) => visit,
    );
    if (matched === undefined) return own;
    matchedVisits.add(matched.id);
    if (own.publishedOn !== null && matched.publishedOn?.startsWith(own.publishedOn) === false) {
      const found = `${own.publishedOn} for ${own.id}`;
      const wanted = `${matched.publishedOn}, as Ofsted has it`;
      findings.fault({ file: local.visitsFile, row: null, column: 'published_on', found, wanted });
    }
    const { start, publishedOn, knownOn, knownBy } = matched;
    return withStates<VisitState, Visit>(own, (said) => {
      const end = morePrecise(said.end, matched.end);
      const sourceIds = [...said.sourceIds, ...matched.sourceIds];
      return { ...said, start, end, publishedOn, knownOn, knownBy, sourceIds };
    });
  });

  const joined = {
    inspections: [
      ...inspections,
      ...national.inspections
        .map(({ inspection }) => inspection)
        .filter((inspection) => isOwn(inspection) && !matchedInspections.has(inspection.id)),
    ],
    visits: [
      ...visits,
      ...national.visits.filter((visit) => isOwn(visit) && !matchedVisits.has(visit.id)),
    ],
  };
  reportUnknownRaisers(local, [...joined.inspections, ...joined.visits], findings);
  return joined;
}

interface Dated {
  readonly start: PartialDate;
}

/**
 * The national record that an own one is of: it began on the same day, or is the only one that
 * began in the month or year that is all the own record knows.
 */
function sameBeginning<Record>(
  own: Dated,
  records: readonly Record[],
  datedOf: (record: Record) => Dated,
): Record | undefined {
  const [only, ...others] = records.filter((record) => datedOf(record).start.startsWith(own.start));
  return others.length === 0 ? only : undefined;
}

/** Of two dates of one thing the one that says more; the first where they say as much. */
function morePrecise(own: PartialDate | null, other: PartialDate | null): PartialDate | null {
  if (own === null || other === null) return own ?? other;
  return precisionOf(own) !== 'day' && other.startsWith(own) ? other : own;
}

/** An area may be raised by an inspection or a visit that only the national files have. */
function reportUnknownRaisers(
  { areas, areasFile }: LocalPack,
  records: readonly { readonly id: string }[],
  findings: Findings,
): void {
  const ids = new Set(records.map(({ id }) => id));
  for (const { id, raisedBy, whoseList } of areas) {
    if ((whoseList !== 'inspection' && whoseList !== 'visit') || ids.has(raisedBy)) continue;
    const near = nearestId(raisedBy, ids);
    findings.fault({
      file: areasFile,
      row: null,
      column: 'raised_by',
      found: `${raisedBy} for ${id}`,
      wanted:
        near === null
          ? `an inspection or a visit of the board: ${[...ids].join(', ')}`
          : `"${near}", which this seems to mean`,
    });
  }
}

function reportDifferences(
  file: string,
  own: Inspection,
  matched: NationalInspection,
  findings: Findings,
): void {
  const fault = (column: string, found: string, wanted: string) =>
    findings.fault({ file, row: null, column, found: `${found} for ${own.id}`, wanted });
  const judgement = (inspection: Inspection, topic: Topic) =>
    inspection.judgements.find((one) => one.topic === topic);
  const grades = Object.fromEntries(
    ilacsTopics.map((topic) => [topic, judgement(own, topic)?.grade ?? null]),
  ) as unknown as IlacsGrades;
  for (const difference of gradeDifferences(grades, matched.grades)) {
    fault('grade', difference, 'the grade of the national list');
  }
  for (const { topic, seriesId } of own.judgements) {
    const wanted = judgement(matched.inspection, topic)?.seriesId;
    if (wanted !== undefined && wanted !== seriesId) fault('series_id', seriesId, wanted);
  }
  const { publishedOn } = matched.inspection;
  if (publishedOn !== null && !publishedOn.startsWith(own.publishedOn ?? publishedOn)) {
    fault('published_on', String(own.publishedOn), `${publishedOn}, as Ofsted has it`);
  }
}
