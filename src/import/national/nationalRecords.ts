import type { Authority } from '#src/core/model/authority.ts';
import type { Visit } from '#src/core/model/inspection.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import type { PublishedFile } from '#src/import/files/readPublications.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { addLatestJudgements, type LatestLists } from './addLatestJudgements.ts';
import { type AuthorityRegister, mayHaveBegunSince, notYetKnown } from './authorityRegister.ts';
import { checkListIsOlder } from './checkListIsOlder.ts';
import { gradeDifferences, ilacsJudgements } from './ilacs.ts';
import { inspectionId, type NationalInspection } from './nationalInspection.ts';
import type { InspectionRow } from './readInspectionHistory.ts';
import type { InYear } from './readInYearInspections.ts';

interface Sources extends LatestLists {
  readonly histories: readonly PublishedFile<readonly InspectionRow[]>[];
  /** What Ofsted published in one year each. */
  readonly years: readonly PublishedFile<InYear>[];
}

/**
 * Every authority's ILACS inspections and visits from the national files, each once. Ofsted's
 * history comes first; the list of a year that it covers must agree with it, and a later year's adds
 * to it; the compiled lists add only inspections and dates that Ofsted's lists do not have. A newer
 * list of any kind adds to an older one and removes nothing.
 */
export function nationalRecords(
  sources: Sources,
  findings: Findings,
): { inspections: NationalInspection[]; visits: Visit[] } {
  const { register, histories, years } = sources;
  const inspections = new Map<string, NationalInspection>();
  for (const history of histories) addHistory(history, register, inspections, findings);
  const visits = new Map<string, Visit>();
  const coveredTo = histories.at(-1)?.publishedOn ?? '';
  for (const year of years) {
    for (const { row, publishedOn: on } of [...year.rows.inspections, ...year.rows.visits]) {
      checkListIsOlder(year, { row, column: 'Publication date', on }, findings);
    }
    addYear(year, coveredTo, register, inspections, findings);
    for (const visit of visitsOf(year, register, findings)) visits.set(visit.id, visit);
  }
  checkHistoriesAreWhole(sources, inspections, findings);
  addLatestJudgements(sources, inspections, findings);
  noticeUninspected(sources, inspections, findings);
  return { inspections: [...inspections.values()], visits: [...visits.values()] };
}

function authorityOf(
  file: string,
  {
    row,
    onsCode,
    start,
  }: { readonly row: number; readonly onsCode: string; readonly start: PartialDate },
  register: AuthorityRegister,
  findings: Findings,
): Authority | undefined {
  const authority = register.byOnsCode.get(onsCode);
  const place = { file, row, column: 'Local authority area code', found: onsCode };
  if (authority === undefined && mayHaveBegunSince(register, start)) {
    const reason = `left out, as ${notYetKnown}`;
    findings.notice({
      ...place,
      subject: onsCode,
      authorityCode: null,
      outcome: 'left-out',
      reason,
    });
  } else if (authority === undefined) {
    findings.fault({ ...place, wanted: 'the ONS code of an authority' });
  }
  return authority;
}

/** Where two histories tell one inspection, the newer stands; how it differs is noticed. */
function addHistory(
  list: PublishedFile<readonly InspectionRow[]>,
  register: AuthorityRegister,
  inspections: Map<string, NationalInspection>,
  findings: Findings,
): void {
  const { id, file, rows } = list;
  for (const row of rows) {
    const column = 'Publication date';
    checkListIsOlder(list, { row: row.row, column, on: row.publishedOn }, findings);
    const authority = authorityOf(file, row, register, findings);
    if (authority === undefined) continue;
    if (row.isAbolished && authority.status === 'current') {
      findings.notice({
        file,
        row: row.row,
        column: 'Local authority status',
        found: 'No longer exists',
        subject: authority.name,
        authorityCode: authority.code,
        outcome: 'kept-as-current',
        reason: 'kept as current, as it has a row in the latest year of the workforce file',
      });
    }
    const national = fromOfsted(authority, row, id);
    const earlier = inspections.get(national.inspection.id);
    if (earlier !== undefined) {
      for (const [column, found] of disagreements(national, earlier)) {
        findings.notice({
          file,
          row: row.row,
          column,
          found,
          subject: authority.name,
          authorityCode: authority.code,
          outcome: 'newer-history-used',
          reason: 'the newer history is used, as the older one differs',
        });
      }
    }
    inspections.set(national.inspection.id, national);
  }
}

/**
 * @param coveredTo When the newest history was published: an inspection that was published later is
 *   not in it, and is added.
 */
function addYear(
  { id, file, rows }: PublishedFile<InYear>,
  coveredTo: PartialDate | '',
  register: AuthorityRegister,
  inspections: Map<string, NationalInspection>,
  findings: Findings,
): void {
  for (const row of rows.inspections) {
    const authority = authorityOf(file, row, register, findings);
    if (authority === undefined) continue;
    const national = fromOfsted(authority, row, id);
    const known = inspections.get(national.inspection.id);
    if (known === undefined && row.publishedOn > coveredTo) {
      inspections.set(national.inspection.id, national);
      continue;
    }
    for (const [column, found, wanted] of disagreements(national, known)) {
      findings.fault({ file, row: row.row, column, found, wanted });
    }
  }
}

const visitsOf = (
  { id, file, rows }: PublishedFile<InYear>,
  register: AuthorityRegister,
  findings: Findings,
): Visit[] =>
  rows.visits.flatMap((row): Visit[] => {
    const authority = authorityOf(file, row, register, findings);
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
        sourceIds: [id],
      },
    ];
  });

type Inspections = ReadonlyMap<string, NationalInspection>;

/** Current authorities of which there is no inspection. */
function uninspected({ register }: Sources, inspections: Inspections): Authority[] {
  const inspected = new Set(
    [...inspections.values()].map(({ inspection }) => inspection.authorityCode),
  );
  return register.file.authorities.filter(
    ({ code, status }) => status === 'current' && !inspected.has(code),
  );
}

const uninspectedPlace = ({ histories }: Sources, { name, code }: Authority) => ({
  file: histories.at(-1)?.file ?? '',
  column: 'Local authority area code',
  found: `no inspection of ${name} (${code})`,
});

/** A history that ends early names fewer authorities; only a new one may have had no inspection yet. */
function checkHistoriesAreWhole(
  sources: Sources,
  inspections: Inspections,
  findings: Findings,
): void {
  for (const authority of uninspected(sources, inspections)) {
    if (sources.register.newAuthorities.has(authority.code)) continue;
    const wanted = 'at least one of each current authority';
    findings.fault({ ...uninspectedPlace(sources, authority), row: null, wanted });
  }
}

function noticeUninspected(sources: Sources, inspections: Inspections, findings: Findings): void {
  for (const authority of uninspected(sources, inspections)) {
    if (!sources.register.newAuthorities.has(authority.code)) continue;
    findings.notice({
      ...uninspectedPlace(sources, authority),
      row: 1,
      subject: authority.name,
      authorityCode: authority.code,
      outcome: 'no-inspection-yet',
      reason: 'no inspection is known yet, as it is a new authority',
    });
  }
}

function fromOfsted(
  authority: Authority,
  { start, publishedOn, kind, grades }: Omit<InspectionRow, 'isAbolished'>,
  sourceId: string,
): NationalInspection {
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
  matched: NationalInspection,
  known: NationalInspection | undefined,
): [string, string, string][] {
  const { inspection } = matched;
  if (known === undefined) {
    const found = `an inspection of ${inspection.authorityCode} on ${inspection.start}`;
    return [['Inspection/Visit date', found, 'one that Ofsted’s history has too']];
  }
  const wanted = 'the same as in Ofsted’s history';
  const differing: [string, string, string][] = gradeDifferences(matched.grades, known.grades).map(
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
