import type { Authority } from '#src/domain/authority.ts';
import type { Visit } from '#src/domain/inspection.ts';
import { addLatestJudgements, type LatestJudgements } from './addLatestJudgements.ts';
import type { Findings } from './findings.ts';
import { gradeDifferences, ilacsJudgements } from './ilacs.ts';
import { inspectionId, type NationalInspection } from './nationalInspection.ts';
import { nationalIds } from './publications.ts';
import type { InspectionRow } from './readInspectionHistory.ts';
import type { InYear } from './readInYearInspections.ts';

interface Sources extends LatestJudgements {
  readonly history: readonly InspectionRow[];
  readonly historyFile: string;
  readonly inYear: InYear;
  readonly inYearFile: string;
}

/**
 * Every authority's ILACS inspections and visits from the national files, each once. Ofsted's
 * history comes first; its year's list must agree with it; the compiled list adds only inspections
 * that Ofsted's history does not have.
 */
export function nationalRecords(
  sources: Sources,
  findings: Findings,
): { inspections: NationalInspection[]; visits: Visit[] } {
  const { register, history, historyFile, inYear, inYearFile } = sources;
  const inspections = new Map<string, NationalInspection>();
  const authorityOf = (file: string, row: number, column: string, code: string) => {
    const authority = register.byOnsCode.get(code);
    if (authority === undefined) {
      findings.fault({ file, row, column, found: code, wanted: 'the ONS code of an authority' });
    }
    return authority;
  };

  for (const row of history) {
    const authority = authorityOf(historyFile, row.row, 'Local authority area code', row.onsCode);
    if (authority === undefined) continue;
    if (row.isAbolished !== (authority.status === 'abolished')) {
      findings.fault({
        file: historyFile,
        row: row.row,
        column: 'Local authority status',
        found: row.isAbolished ? 'No longer exists' : 'Current',
        wanted: `${authority.status}, as ${authority.name} is in the workforce file`,
      });
    }
    const national = fromOfsted(authority, row);
    inspections.set(national.inspection.id, national);
  }
  for (const { code, name, status } of register.file.authorities) {
    if (status === 'abolished') continue;
    if ([...inspections.values()].some(({ inspection }) => inspection.authorityCode === code))
      continue;
    findings.fault({
      file: historyFile,
      row: null,
      column: 'Local authority area code',
      found: `no inspection of ${name} (${code})`,
      wanted: 'at least one of each current authority',
    });
  }

  for (const row of inYear.inspections) {
    const authority = authorityOf(inYearFile, row.row, 'Local authority area code', row.onsCode);
    if (authority === undefined) continue;
    const told = fromOfsted(authority, row);
    const known = inspections.get(told.inspection.id);
    for (const [column, found, wanted] of disagreements(told, known)) {
      findings.fault({ file: inYearFile, row: row.row, column, found, wanted });
    }
  }
  const visits = inYear.visits.flatMap((row): Visit[] => {
    const authority = authorityOf(inYearFile, row.row, 'Local authority area code', row.onsCode);
    if (authority === undefined) return [];
    return [
      {
        id: `${authority.code}-${row.start}-${row.kind}`,
        authorityCode: authority.code,
        kind: row.kind,
        number: null,
        start: row.start,
        end: null,
        publishedOn: row.publishedOn,
        knownOn: row.publishedOn,
        knownBy: 'published',
        areasCovered: row.theme,
        headline: '',
        quote: '',
        note: '',
        confidence: 'high',
        sourceIds: [nationalIds.inYear],
      },
    ];
  });

  addLatestJudgements(sources, inspections, findings);
  return { inspections: [...inspections.values()], visits };
}

function fromOfsted(
  authority: Authority,
  { start, publishedOn, kind, grades }: Omit<InspectionRow, 'isAbolished'>,
): NationalInspection {
  const sourceId = nationalIds.history;
  return {
    grades,
    inspection: {
      id: inspectionId(authority, start),
      authorityCode: authority.code,
      framework: 'ilacs',
      kind,
      start,
      end: null,
      publishedOn,
      knownOn: publishedOn,
      knownBy: 'published',
      judgements: ilacsJudgements(start, grades, { sourceId, confidence: 'high' }),
      sourceIds: [sourceId],
    },
  };
}

/** Column, found and wanted, for each thing that two of Ofsted's tables say differently. */
function disagreements(
  told: NationalInspection,
  known: NationalInspection | undefined,
): [string, string, string][] {
  const { inspection } = told;
  if (known === undefined) {
    const found = `an inspection of ${inspection.authorityCode} on ${inspection.start}`;
    return [['Inspection/Visit date', found, 'one that Ofsted’s history has too']];
  }
  const wanted = 'the same as in Ofsted’s history';
  const differing: [string, string, string][] = gradeDifferences(told.grades, known.grades).map(
    (difference) => ['Overall effectiveness', difference, wanted],
  );
  if (inspection.publishedOn !== known.inspection.publishedOn) {
    const found = `${inspection.publishedOn}, not ${known.inspection.publishedOn}`;
    differing.push(['Publication date', found, wanted]);
  }
  if (inspection.kind !== known.inspection.kind) {
    const found = `${inspection.kind}, not ${known.inspection.kind}`;
    differing.push(['Inspection/Visit type', found, wanted]);
  }
  return differing;
}
