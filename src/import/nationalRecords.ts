import type { Authority } from '#src/domain/authority.ts';
import type { Inspection, Visit } from '#src/domain/inspection.ts';
import type { PartialDate } from '#src/domain/partialDate.ts';
import type { AuthorityRegister } from './authorityRegister.ts';
import type { Findings } from './findings.ts';
import { gradeDifferences, type IlacsGrades, ilacsJudgements } from './ilacs.ts';
import { nationalIds } from './publications.ts';
import type { InspectionRow } from './readInspectionHistory.ts';
import type { InYear } from './readInYearInspections.ts';
import type { LatestRow } from './readLatestJudgements.ts';

/** An ILACS inspection before it is known whether an authority's own records tell it too. */
export interface NationalInspection {
  readonly inspection: Inspection;
  readonly grades: IlacsGrades;
}

interface Sources {
  readonly register: AuthorityRegister;
  readonly history: readonly InspectionRow[];
  readonly historyFile: string;
  readonly inYear: InYear;
  readonly inYearFile: string;
  readonly latest: readonly LatestRow[];
  /** When the compiled list was made: what only it reports counts as known from then. */
  readonly latestCompiledOn: PartialDate;
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

  addLatest(sources, inspections, findings);
  return { inspections: [...inspections.values()], visits };
}

const idOf = (authority: Authority, start: PartialDate) => `${authority.code}-${start}`;

function fromOfsted(
  authority: Authority,
  { start, publishedOn, kind, grades }: Omit<InspectionRow, 'isAbolished'>,
): NationalInspection {
  const sourceId = nationalIds.history;
  return {
    grades,
    inspection: {
      id: idOf(authority, start),
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

function addLatest(
  { register, latest, latestCompiledOn }: Sources,
  inspections: Map<string, NationalInspection>,
  findings: Findings,
): void {
  const seen = new Set(latest.map(({ dfeNumber }) => dfeNumber));
  const file = latest[0]?.cells.file;
  for (const { dfeNumber, name, status } of register.file.authorities) {
    if (file === undefined || status === 'abolished' || seen.has(dfeNumber)) continue;
    const found = `no row for ${name} (${dfeNumber})`;
    findings.fault({
      file,
      row: null,
      column: 'La Code',
      found,
      wanted: 'one for each current authority',
    });
  }
  const newestOf = new Map<string, PartialDate>();
  for (const { inspection } of inspections.values()) {
    const newest = newestOf.get(inspection.authorityCode) ?? '';
    if (inspection.start > newest) newestOf.set(inspection.authorityCode, inspection.start);
  }

  for (const { cells, dfeNumber, onsCode, name, start, kind, grades } of latest) {
    const authority = register.byDfeNumber.get(dfeNumber);
    if (authority === undefined) {
      cells.fault('La Code', 'the DfE number of an authority');
      continue;
    }
    if (![authority.code, ...authority.formerCodes].includes(onsCode)) {
      const other = register.byOnsCode.get(onsCode);
      const owner = other === undefined ? 'no authority' : `${other.name} (${other.status})`;
      cells.notice(
        'LTLA23CD',
        `${name}: left out, as La Code ${dfeNumber} is ${authority.name} (${authority.code}) and ${onsCode} is ${owner}`,
      );
      continue;
    }
    if (start === null) {
      cells.notice('Inspection Start Date', `${name}: left out, as the inspection has no date`);
      continue;
    }
    const known = inspections.get(idOf(authority, start));
    if (known !== undefined) {
      const differing = gradeDifferences(grades, known.grades);
      if (kind !== null && kind !== known.inspection.kind) {
        differing.push(`${kind} inspection, not ${known.inspection.kind}`);
      }
      if (differing.length > 0) {
        cells.notice(
          'Inspection Start Date',
          `${name}: left out, as it contradicts Ofsted’s own history (${differing.join('; ')})`,
        );
      }
      continue;
    }
    const newest = newestOf.get(authority.code) ?? '';
    if (start < newest) {
      cells.notice(
        'Inspection Start Date',
        `${name}: left out, as Ofsted’s history has a later inspection (${newest}) and not this one`,
      );
      continue;
    }
    if (grades.overall === null) {
      cells.notice(
        'Overall Effectiveness Grade',
        `${name}: kept without an overall grade, as the source gives none`,
      );
    }
    const sourceId = nationalIds.latest;
    inspections.set(idOf(authority, start), {
      grades,
      inspection: {
        id: idOf(authority, start),
        authorityCode: authority.code,
        framework: 'ilacs',
        kind,
        start,
        end: null,
        publishedOn: null,
        knownOn: latestCompiledOn,
        knownBy: 'compiled',
        judgements: ilacsJudgements(start, grades, { sourceId, confidence: 'medium' }),
        sourceIds: [sourceId],
      },
    });
  }
}
