import type {
  AuthoritiesFile,
  Authority,
  JointReturn,
  NamedArea,
} from '#src/core/model/authority.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { lastingKey } from './areaKeys.ts';
import { linkNeighbours, type Unlinked } from './linkNeighbours.ts';
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
