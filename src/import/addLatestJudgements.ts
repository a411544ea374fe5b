import type { PartialDate } from '#src/domain/partialDate.ts';
import type { AuthorityRegister } from './authorityRegister.ts';
import type { Findings } from './findings.ts';
import { gradeDifferences, ilacsJudgements } from './ilacs.ts';
import { inspectionId, type NationalInspection } from './nationalInspection.ts';
import { nationalIds } from './publications.ts';
import type { LatestRow } from './readLatestJudgements.ts';

/** The compiled list of each authority's latest inspection. */
export interface LatestJudgements {
  readonly register: AuthorityRegister;
  readonly latest: readonly LatestRow[];
  /** When the list was made: what only it reports counts as known from then. */
  readonly latestCompiledOn: PartialDate;
}

/**
 * Adds the inspections that only the compiled list has. A row that contradicts itself or Ofsted's
 * history, or has no date, is left out with a notice.
 */
export function addLatestJudgements(
  { register, latest, latestCompiledOn }: LatestJudgements,
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
    const known = inspections.get(inspectionId(authority, start));
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
    inspections.set(inspectionId(authority, start), {
      grades,
      inspection: {
        id: inspectionId(authority, start),
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
