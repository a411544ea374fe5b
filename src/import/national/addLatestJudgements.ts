import type { Authority } from '#src/core/model/authority.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import type { PublishedFile } from '#src/import/files/readPublications.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { type AuthorityRegister, mayHaveBegunSince, notYetKnown } from './authorityRegister.ts';
import { checkListIsOlder } from './checkListIsOlder.ts';
import { gradeDifferences, ilacsJudgements, isJudged } from './ilacs.ts';
import { inspectionId, type NationalInspection } from './nationalInspection.ts';
import type { LatestRow } from './readLatestJudgements.ts';

type Inspections = Map<string, NationalInspection>;

/** Lists of each authority's latest inspection. */
export interface LatestLists {
  readonly register: AuthorityRegister;
  /** What only a list without dates of publication reports counts as known from the list's own. */
  readonly latest: readonly PublishedFile<readonly LatestRow[]>[];
  /** The same with the last day on site and the date of publication of each. */
  readonly overviews: readonly PublishedFile<readonly LatestRow[]>[];
}

/**
 * Adds the inspections that only the compiled lists have, and the dates that only they give. The
 * oldest list comes first: a newer one adds to what it has, and removes nothing. A row that
 * contradicts itself or Ofsted's history, or cannot be dated, is left out with a notice.
 *
 * @param inspections Ofsted's history, by id. It is changed.
 */
export function addLatestJudgements(
  { register, latest, overviews }: LatestLists,
  inspections: Inspections,
  findings: Findings,
): void {
  const newestOf = newestByAuthority(inspections);
  const lists = [...latest, ...overviews].toSorted((a, b) =>
    compareText(a.publishedOn ?? '', b.publishedOn ?? ''),
  );
  for (const list of lists) {
    if (list.publishedOn === null) {
      findings.fault({
        file: list.file,
        row: null,
        column: 'publishedOn',
        found: 'none in manifest.json',
        wanted: 'the date of the list: what only it reports counts as known from then',
      });
      continue;
    }
    checkNobodyIsMissing(list, register, inspections, findings);
    for (const row of list.rows) {
      const { cells, columns, start, publishedOn } = row;
      const place = { row: cells.number, column: columns.published ?? columns.start };
      checkListIsOlder(list, { ...place, on: publishedOn ?? start }, findings);
      const authority = authorityOf(row, register);
      if (authority === undefined) continue;
      addRow({ ...list, publishedOn: list.publishedOn }, row, authority, newestOf, inspections);
    }
  }
}

function newestByAuthority(inspections: Inspections): ReadonlyMap<string, PartialDate> {
  const newest = new Map<string, PartialDate>();
  for (const { inspection } of inspections.values()) {
    const { authorityCode, start } = inspection;
    if (start > (newest.get(authorityCode) ?? '')) newest.set(authorityCode, start);
  }
  return newest;
}

/** Each authority that was inspected before is in a complete list. */
function checkNobodyIsMissing(
  { file, rows }: PublishedFile<readonly LatestRow[]>,
  { file: { authorities } }: AuthorityRegister,
  inspections: Inspections,
  findings: Findings,
): void {
  const [first] = rows;
  if (first === undefined) return;
  const listed = new Set(rows.map(({ dfeNumber }) => dfeNumber));
  const inspected = new Set(
    [...inspections.values()].map(({ inspection }) => inspection.authorityCode),
  );
  for (const { code, dfeNumber, name, status } of authorities) {
    if (status === 'abolished' || listed.has(dfeNumber) || !inspected.has(code)) continue;
    findings.fault({
      file,
      row: null,
      column: first.columns.dfeNumber,
      found: `no row for ${name} (${dfeNumber})`,
      wanted: 'one for each current authority that has been inspected',
    });
  }
}

/** By DfE's number, which stays when an ONS code changes: lists may have a former code, or another's. */
function authorityOf(
  { cells, columns, dfeNumber, onsCode, start }: LatestRow,
  register: AuthorityRegister,
): Authority | undefined {
  const authority = register.byDfeNumber.get(dfeNumber);
  if (authority === undefined && mayHaveBegunSince(register, start)) {
    const reason = `left out, as ${notYetKnown}`;
    cells.notice(columns.dfeNumber, { subject: dfeNumber, outcome: 'left-out', reason });
    return undefined;
  }
  if (authority === undefined) {
    cells.fault(columns.dfeNumber, 'the DfE number of an authority');
    return undefined;
  }
  if (![authority.code, ...authority.formerCodes].includes(onsCode)) {
    const other = register.byOnsCode.get(onsCode);
    const owner = other === undefined ? 'no authority' : `${other.name} (${other.status})`;
    cells.notice(columns.onsCode, {
      ...about(authority),
      outcome: 'read-by-dfe-number',
      reason: `read by its DfE number ${dfeNumber}, as ${onsCode} is ${owner}`,
    });
  }
  return authority;
}

function addRow(
  list: PublishedFile<unknown> & { readonly publishedOn: PartialDate },
  row: LatestRow,
  authority: Authority,
  newestOf: ReadonlyMap<string, PartialDate>,
  inspections: Inspections,
): void {
  const { cells, columns, grades, kind, publishedOn } = row;
  const discard = (reason: string) =>
    cells.notice(columns.start, {
      ...about(authority),
      outcome: 'left-out',
      reason: `left out, as ${reason}`,
    });

  const start = row.start ?? startByPublication(row, authority, inspections);
  if (start === null) {
    discard(
      columns.published === null
        ? 'the inspection has no date'
        : 'the inspection has no dates and no other file has one that was published on its day',
    );
    return;
  }
  const id = inspectionId(authority, start);
  const known = inspections.get(id);
  if (known !== undefined) {
    const differing = gradeDifferences(grades, known.grades);
    if (kind !== null && known.inspection.kind !== null && kind !== known.inspection.kind) {
      differing.push(`${kind} inspection, not ${known.inspection.kind}`);
    }
    if (differing.length > 0) {
      discard(`it contradicts Ofsted’s own history or an earlier list (${differing.join('; ')})`);
    } else {
      const inspection = withDates(known.inspection, row, list.id, authority);
      inspections.set(id, { ...known, inspection });
    }
    return;
  }
  const newest = newestOf.get(authority.code) ?? '';
  if (start < newest) {
    discard(`Ofsted’s history has a later inspection (${newest}) and not this one`);
    return;
  }
  if (grades.overall === null && isJudged('overall', start)) {
    cells.notice(columns.overall, {
      ...about(authority),
      outcome: 'kept-without-grade',
      reason: 'kept without an overall grade, as the source gives none',
    });
  }
  inspections.set(id, {
    grades,
    inspection: {
      id,
      authorityCode: authority.code,
      framework: 'ilacs',
      kind,
      start,
      end: row.end,
      publishedOn,
      knownOn: publishedOn ?? list.publishedOn,
      knownBy: publishedOn === null ? 'compiled' : 'published',
      judgements: ilacsJudgements(start, grades, { sourceId: list.id, confidence: 'medium' }),
      sourceIds: [list.id],
    },
  });
}

/** That a notice is about an authority. */
const about = ({ name, code }: Authority) => ({ subject: name, authorityCode: code });

/** First day of the authority's inspection whose report was published on the row's day. */
function startByPublication(
  { publishedOn }: LatestRow,
  { code }: Authority,
  inspections: Inspections,
): PartialDate | null {
  if (publishedOn === null) return null;
  const found = [...inspections.values()].find(
    ({ inspection }) => inspection.authorityCode === code && inspection.publishedOn === publishedOn,
  );
  return found?.inspection.start ?? null;
}

/** The inspection with the dates that no earlier file gave, and the list among its sources then. */
function withDates(
  inspection: Inspection,
  { cells, columns, end, publishedOn }: LatestRow,
  listId: string,
  authority: Authority,
): Inspection {
  const isNewEnd = inspection.end === null && end !== null;
  const isNewPublication = inspection.publishedOn === null && publishedOn !== null;
  if (
    columns.published !== null &&
    publishedOn !== null &&
    !isNewPublication &&
    publishedOn !== inspection.publishedOn
  ) {
    cells.notice(columns.published, {
      ...about(authority),
      outcome: 'another-date-used',
      reason: `another date of publication is used, ${inspection.publishedOn}, as Ofsted’s own history or an earlier list has it`,
    });
  }
  if (!isNewEnd && !isNewPublication) return inspection;
  return {
    ...inspection,
    end: inspection.end ?? end,
    ...(isNewPublication
      ? { publishedOn, knownOn: publishedOn, knownBy: 'published' as const }
      : {}),
    sourceIds: [...inspection.sourceIds, listId],
    ...(isNewPublication ? { datesSourceId: listId } : {}),
  };
}
