import type { AuthoritiesFile, Authority, JointReturn, NamedArea } from '#src/domain/authority.ts';
import { compareText } from '#src/domain/compare.ts';
import { groupBy } from '#src/domain/groupBy.ts';
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
}

type Unlinked = Omit<Authority, 'neighbours'>;

const byCode = (a: NamedArea, b: NamedArea) => compareText(a.code, b.code);
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
  const linked = linkNeighbours(neighboursFile, authorities, byDfeNumber, neighbours, findings);
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

function linkNeighbours(
  file: string,
  authorities: readonly Unlinked[],
  byDfeNumber: ReadonlyMap<string, Unlinked>,
  rows: readonly NeighboursRow[],
  findings: Findings,
): Authority[] {
  const isCurrent = (dfeNumber: string) => byDfeNumber.get(dfeNumber)?.status === 'current';
  const wanted = 'the DfE number of an authority with a workforce return in the latest year';
  const rowOf = new Map(rows.map((row) => [row.dfeNumber, row]));
  for (const { row, dfeNumber, neighbours } of rows) {
    for (const one of [{ column: 'old_la_code', dfeNumber }, ...neighbours]) {
      if (!isCurrent(one.dfeNumber)) {
        findings.fault({ file, row, column: one.column, found: one.dfeNumber, wanted });
      }
    }
  }
  return authorities.map((authority) => {
    const { status, dfeNumber, name } = authority;
    const own = status === 'current' ? rowOf.get(dfeNumber) : undefined;
    if (status === 'current' && own === undefined) {
      const found = `no row for ${name} (${dfeNumber})`;
      findings.fault({
        file,
        row: null,
        column: 'old_la_code',
        found,
        wanted: 'one for each current authority',
      });
    }
    const neighbours = (own?.neighbours ?? []).map(({ dfeNumber: number, closeness }) => ({
      code: byDfeNumber.get(number)?.code ?? '',
      closeness,
    }));
    return { ...authority, neighbours };
  });
}
