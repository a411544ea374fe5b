import type { AuthoritiesFile, Authority, JointReturn, NamedArea } from '#src/domain/authority.ts';
import { countInWords, listInWords } from '#src/domain/format.ts';
import { groupBy } from '#src/domain/groupBy.ts';
import type { PartialDate } from '#src/domain/partialDate.ts';
import { lastingKey } from './areaKeys.ts';
import type { Findings } from './findings.ts';
import type { NeighboursRow } from './readNeighbours.ts';
import type { WorkforceRow } from './readWorkforce.ts';

/** Every authority, and the ways by which the published files name it. */
export interface AuthorityRegister {
  readonly file: AuthoritiesFile;
  readonly byDfeNumber: ReadonlyMap<string, Authority>;
  /** By its latest and by every former ONS code. */
  readonly byOnsCode: ReadonlyMap<string, Authority>;
  /** By latest code, authorities that the workforce file has from a later year on than its first. */
  readonly newAuthorities: ReadonlySet<string>;
  /** By latest code, the first and the last year in which the workforce file has a row of it. */
  readonly years: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
}

/** Why a row of a list is left out where `mayHaveBegunSince`. */
export const notYetKnown =
  'no workforce file has this authority yet: one that begins is known from its first return on';

/**
 * Whether an authority that the workforce file does not have may have begun after its last year: a
 * list of inspections can name it first.
 *
 * @param on When it was inspected; `null` where that is not known.
 */
export function mayHaveBegunSince(
  { years }: Pick<AuthorityRegister, 'years'>,
  on: PartialDate | null,
): boolean {
  const last = Math.max(...[...years.values()].map((span) => span.last));
  return on !== null && on > `${last}-09-30`;
}

type Unlinked = Omit<Authority, 'neighbours'>;

const byCode = (a: NamedArea, b: NamedArea) => a.code.localeCompare(b.code);
const shortNameOf = (name: string) => name.replace(/, (City|County) of$/, '');

/**
 * Joins ONS codes into authorities by DfE's three-digit number, which stays when the ONS code
 * changes. An authority with no row in the latest year is abolished.
 *
 * @param file Path of the workforce file, named in faults.
 * @param neighbours Of each current authority.
 */
export function authorityRegister(
  file: string,
  workforce: readonly WorkforceRow[],
  neighboursFile: string,
  neighbours: readonly NeighboursRow[],
  findings: Findings,
): AuthorityRegister {
  const oldestFirst = workforce.toSorted((a, b) => a.year - b.year);
  const latestYear = oldestFirst.at(-1)?.year ?? 0;
  const areas = (level: string) => {
    const rows = oldestFirst.filter(({ area }) => area.level === level);
    return [...groupBy(rows, ({ area }) => lastingKey(area)).values()];
  };
  const named = (level: string): NamedArea[] =>
    areas(level).flatMap((rows) =>
      rows.slice(-1).map(({ area: { code, name } }) => ({ code, name })),
    );

  const firstYear = oldestFirst[0]?.year ?? 0;
  const newAuthorities = new Set<string>();
  const years = new Map<string, { readonly first: number; readonly last: number }>();
  const jointReturns: JointReturn[] = [];
  const authorities: Unlinked[] = [];
  for (const rows of areas('authority')) {
    const latest = rows.at(-1);
    if (latest === undefined) continue;
    const { area } = latest;
    const isJoint = area.members.length > 1;
    if (isJoint) {
      const members = area.members.map(({ code }) => code);
      jointReturns.push({ code: area.code, name: area.name, members });
    }
    for (const [place, { dfeNumber, code, name }] of area.members.entries()) {
      const codes = new Set(rows.map((row) => row.area.members[place]?.code ?? code));
      if (rows[0].year > firstYear) newAuthorities.add(code);
      years.set(code, { first: rows[0].year, last: latest.year });
      authorities.push({
        code,
        name,
        shortName: shortNameOf(name),
        formerCodes: [...codes].filter((former) => former !== code),
        dfeNumber,
        regionCode: area.regionCode ?? '',
        status: latest.year === latestYear ? 'current' : 'abolished',
        jointReturnCode: isJoint ? area.code : null,
      });
    }
  }

  const byDfeNumber = uniqueBy(
    file,
    authorities,
    ({ dfeNumber }) => [dfeNumber],
    'old_la_code',
    findings,
  );
  uniqueBy(
    file,
    authorities,
    ({ code, formerCodes }) => [code, ...formerCodes],
    'new_la_code',
    findings,
  );
  const linked = linkNeighbours(
    { file: neighboursFile, rows: neighbours },
    { authorities, byDfeNumber, newAuthorities },
    findings,
  );
  const [country = { code: '', name: '' }] = named('country');
  return {
    file: {
      schemaVersion: 1,
      country,
      regions: named('region').toSorted(byCode),
      authorities: linked.toSorted(byCode),
      jointReturns: jointReturns.toSorted(byCode),
    },
    newAuthorities,
    years,
    byDfeNumber: new Map(linked.map((authority) => [authority.dfeNumber, authority])),
    byOnsCode: new Map(
      linked.flatMap((authority) =>
        [authority.code, ...authority.formerCodes].map((code) => [code, authority] as const),
      ),
    ),
  };
}

function uniqueBy(
  file: string,
  authorities: readonly Unlinked[],
  keysOf: (authority: Unlinked) => readonly string[],
  column: string,
  findings: Findings,
): Map<string, Unlinked> {
  const byKey = new Map<string, Unlinked>();
  for (const authority of authorities) {
    for (const key of keysOf(authority)) {
      const other = byKey.get(key);
      if (other !== undefined) {
        const found = `${key} for ${other.name} and for ${authority.name}`;
        findings.fault({ file, row: null, column, found, wanted: 'each code for one authority' });
      }
      byKey.set(key, authority);
    }
  }
  return byKey;
}

/**
 * Gives each current authority its neighbours. A model made before a reorganisation names
 * authorities that exist no more: they stay neighbours, with figures up to their last year, and the
 * gap is noticed. It has no row of an authority that came later, which then has no neighbours.
 */
function linkNeighbours(
  { file, rows }: { readonly file: string; readonly rows: readonly NeighboursRow[] },
  {
    authorities,
    byDfeNumber,
    newAuthorities,
  }: {
    readonly authorities: readonly Unlinked[];
    readonly byDfeNumber: ReadonlyMap<string, Unlinked>;
    readonly newAuthorities: ReadonlySet<string>;
  },
  findings: Findings,
): Authority[] {
  const rowOf = new Map(rows.map((row) => [row.dfeNumber, row]));
  for (const row of rows) checkNeighbours(file, row, byDfeNumber, findings);
  return authorities.map((authority) => {
    const { code, status, dfeNumber, name } = authority;
    const own = status === 'current' ? rowOf.get(dfeNumber) : undefined;
    if (status === 'current' && own === undefined) {
      const place = { file, column: 'old_la_code', found: `no row for ${name} (${dfeNumber})` };
      if (newAuthorities.has(code)) {
        const reason = `${authority.shortName}: shown without statistical neighbours, as the model was made before it began`;
        findings.notice({ ...place, row: 1, reason });
      } else findings.fault({ ...place, row: null, wanted: 'one for each current authority' });
    }
    const neighbours = (own?.neighbours ?? []).map(({ dfeNumber: number, closeness }) => ({
      code: byDfeNumber.get(number)?.code ?? '',
      closeness,
    }));
    return { ...authority, neighbours };
  });
}

/** Faults a number that no authority has, and notices one that stopped before the latest year. */
function checkNeighbours(
  file: string,
  { row, dfeNumber, neighbours }: NeighboursRow,
  byDfeNumber: ReadonlyMap<string, Unlinked>,
  findings: Findings,
): void {
  const gone: Unlinked[] = [];
  for (const one of [{ column: 'old_la_code', dfeNumber }, ...neighbours]) {
    const authority = byDfeNumber.get(one.dfeNumber);
    const { column, dfeNumber: found } = one;
    if (authority === undefined) {
      const wanted = 'the DfE number of an authority that the workforce file has';
      findings.fault({ file, row, column, found, wanted });
    } else if (authority.status === 'abolished') {
      if (column === 'old_la_code') {
        const reason = `${authority.shortName}: left out, as it has no workforce return in the latest year and counts as abolished`;
        findings.notice({ file, row, column, found, reason });
        return;
      }
      gone.push(authority);
    }
  }
  const own = byDfeNumber.get(dfeNumber);
  if (own === undefined || gone.length === 0) return;
  const names = listInWords(gone.map(({ shortName }) => shortName));
  const left = neighbours.length - gone.length;
  findings.notice({
    file,
    row,
    column: neighbours.find((one) => one.dfeNumber === gone[0]?.dfeNumber)?.column ?? '',
    found: gone.map((one) => one.dfeNumber).join(', '),
    reason: `${own.shortName}: kept with ${countInWords(left)} current neighbours, as the model still names ${names}`,
  });
}
