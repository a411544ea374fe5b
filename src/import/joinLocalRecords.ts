import type { Inspection, Topic, Visit } from '#src/domain/inspection.ts';
import type { Findings } from './findings.ts';
import { gradeDifferences, type IlacsGrades, ilacsTopics } from './ilacs.ts';
import { type NationalInspection, nationalRecordId } from './nationalInspection.ts';
import type { LocalPack } from './readLocalPack.ts';

/**
 * An authority's own records of its ILACS inspections and visits joined with the national ones: the
 * local record stands, with the national source beside its own, and must not contradict it. What
 * only one of them tells is kept.
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

  const toldInspections = new Set<string>();
  const inspections = local.inspections.map((own) => {
    const told = national.inspections.find(
      ({ inspection }) => isOwn(inspection) && inspection.start === own.start,
    );
    if (own.framework !== 'ilacs' || told === undefined) return own;
    toldInspections.add(told.inspection.id);
    reportDifferences(local.inspectionsFile, own, told, findings);
    return {
      ...own,
      kind: told.inspection.kind,
      sourceIds: [...own.sourceIds, ...told.inspection.sourceIds],
    };
  });

  const toldVisits = new Set<string>();
  const visits = local.visits.map((own) => {
    const told = national.visits.find(
      (visit) => isOwn(visit) && visit.kind === own.kind && visit.start === own.start,
    );
    if (told === undefined) return own;
    toldVisits.add(told.id);
    if (own.publishedOn !== null && own.publishedOn !== told.publishedOn) {
      const found = `${own.publishedOn} for ${own.id}`;
      const wanted = `${told.publishedOn}, as Ofsted has it`;
      findings.fault({ file: local.visitsFile, row: null, column: 'published_on', found, wanted });
    }
    const { publishedOn, knownOn, knownBy } = told;
    const sourceIds = [...own.sourceIds, ...told.sourceIds];
    return { ...own, publishedOn, knownOn, knownBy, sourceIds };
  });

  const joined = {
    inspections: [
      ...inspections,
      ...national.inspections
        .map(({ inspection }) => inspection)
        .filter((inspection) => isOwn(inspection) && !toldInspections.has(inspection.id)),
    ],
    visits: [
      ...visits,
      ...national.visits.filter((visit) => isOwn(visit) && !toldVisits.has(visit.id)),
    ],
  };
  reportUnknownRaisers(local, [...joined.inspections, ...joined.visits], findings);
  return joined;
}

/** An area may be raised by an inspection or a visit that only the national files have. */
function reportUnknownRaisers(
  { areas, areasFile }: LocalPack,
  records: readonly { readonly id: string }[],
  findings: Findings,
): void {
  const ids = new Set(records.map(({ id }) => id));
  for (const { id, raisedBy } of areas) {
    if (!nationalRecordId.test(raisedBy) || ids.has(raisedBy)) continue;
    findings.fault({
      file: areasFile,
      row: null,
      column: 'raised_by',
      found: `${raisedBy} for ${id}`,
      wanted: `an inspection or a visit of the board: ${[...ids].join(', ')}`,
    });
  }
}

function reportDifferences(
  file: string,
  own: Inspection,
  told: NationalInspection,
  findings: Findings,
): void {
  const fault = (column: string, found: string, wanted: string) =>
    findings.fault({ file, row: null, column, found: `${found} for ${own.id}`, wanted });
  const judgement = (inspection: Inspection, topic: Topic) =>
    inspection.judgements.find((one) => one.topic === topic);
  const grades = Object.fromEntries(
    ilacsTopics.map((topic) => [topic, judgement(own, topic)?.grade ?? null]),
  ) as unknown as IlacsGrades;
  for (const difference of gradeDifferences(grades, told.grades)) {
    fault('grade', difference, 'the grade of the national list');
  }
  for (const { topic, seriesId } of own.judgements) {
    const wanted = judgement(told.inspection, topic)?.seriesId;
    if (wanted !== undefined && wanted !== seriesId) fault('series_id', seriesId, wanted);
  }
  const { publishedOn } = told.inspection;
  if (publishedOn !== null && own.publishedOn !== publishedOn) {
    fault('published_on', String(own.publishedOn), `${publishedOn}, as Ofsted has it`);
  }
}
