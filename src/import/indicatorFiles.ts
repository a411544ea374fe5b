import type { Figure, FigureOrNoRow } from '#src/domain/figure.ts';
import type { IndicatorFile, Period } from '#src/domain/indicator.ts';
import { type AreaKey, lastingKey } from './areaKeys.ts';
import type { AuthorityRegister } from './authorityRegister.ts';
import type { Findings } from './findings.ts';
import { countParts, workforceColumns } from './indicatorColumns.ts';
import { indicators } from './indicators.ts';
import type { ReleaseDate } from './readReleaseDates.ts';
import type { SocialWorkerCountRow } from './readSocialWorkerCounts.ts';
import type { WorkforceColumn, WorkforceRow } from './readWorkforce.ts';

interface Sources {
  readonly register: AuthorityRegister;
  readonly workforce: readonly WorkforceRow[];
  readonly counts: readonly SocialWorkerCountRow[];
  readonly releaseDates: readonly ReleaseDate[];
  readonly countsFile: string;
  /** Ids of the two publications. */
  readonly workforceId: string;
  readonly countsId: string;
  readonly releaseDatesFile: string;
}

interface Reading {
  readonly year: number;
  readonly area: AreaKey;
}

/**
 * One file for each indicator: figures and the counts behind them as published, for England, every
 * region, authority and joint return. `null` where the publication has no row.
 */
export function indicatorFiles(sources: Sources, findings: Findings): IndicatorFile[] {
  const { register, workforce, counts } = sources;
  checkCounts(sources, findings);
  const workforcePeriods = periodsOf(sources.workforceId, workforce, sources, findings);
  const countPeriods = periodsOf(sources.countsId, counts, sources, findings);
  return indicators.map((indicator) => {
    const columns = workforceColumns[indicator.id];
    if (columns === undefined) {
      const series = (column: 'threeOrMorePercent' | 'threeOrMore' | 'total') =>
        figuresOf(register, countPeriods, counts, (row) => row[column]);
      return {
        schemaVersion: 1,
        indicator,
        sourceIds: [sources.countsId],
        nextDue: null,
        periods: countPeriods,
        figures: series('threeOrMorePercent'),
        parts: countParts.map(({ column, ...part }) => ({ ...part, figures: series(column) })),
      };
    }
    const series = (column: WorkforceColumn) =>
      figuresOf(register, workforcePeriods, workforce, ({ figures }) => figures[column]);
    return {
      schemaVersion: 1,
      indicator,
      sourceIds: [sources.workforceId],
      nextDue: 'March 2027',
      periods: workforcePeriods,
      figures: series(columns.figure),
      parts: columns.parts.map(({ column, ...part }) => ({ ...part, figures: series(column) })),
    };
  });
}

function figuresOf<Row extends Reading>(
  { file, byDfeNumber }: AuthorityRegister,
  periods: readonly Period[],
  rows: readonly Row[],
  figure: (row: Row) => Figure,
): Record<string, FigureOrNoRow[]> {
  const latestCode = ({ code, members }: AreaKey) =>
    members.length === 1 ? (byDfeNumber.get(members[0]?.dfeNumber ?? '')?.code ?? code) : code;
  const byPlace = new Map(rows.map((row) => [`${latestCode(row.area)} ${row.year}`, figure(row)]));
  const { country, regions, authorities, jointReturns } = file;
  return Object.fromEntries(
    [country, ...regions, ...authorities, ...jointReturns].map(({ code }) => [
      code,
      periods.map(({ year }) => byPlace.get(`${code} ${year}`) ?? null),
    ]),
  );
}

function periodsOf(
  publicationId: string,
  rows: readonly { readonly year: number }[],
  { releaseDates, releaseDatesFile }: Sources,
  findings: Findings,
): Period[] {
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b);
  return years.flatMap((year) => {
    const release = releaseDates.find(
      (one) => one.publicationId === publicationId && one.year === year,
    );
    if (release !== undefined)
      return [{ year, knownOn: release.knownOn, knownBy: release.knownBy }];
    findings.fault({
      file: releaseDatesFile,
      row: null,
      column: 'reporting_year',
      found: `no row for ${publicationId}, ${year}`,
      wanted: 'a row for each year of the publication',
    });
    return [];
  });
}

/** Every area is one that the register knows, under a code of its own, and none is missing. */
function checkCounts({ register, counts, countsFile }: Sources, findings: Findings): void {
  const { country, regions, authorities } = register.file;
  const known = new Map([
    ...[country, ...regions].map(({ code }) => [code, code] as const),
    ...authorities.map(({ dfeNumber, code }) => [dfeNumber, code] as const),
  ]);
  for (const { row, area } of counts) {
    const key = lastingKey(area);
    const wanted = known.get(key);
    const latest = area.level === 'authority' ? register.byOnsCode.get(area.code)?.code : area.code;
    if (wanted !== undefined && wanted === latest) continue;
    findings.fault({
      file: countsFile,
      row,
      column: area.level === 'authority' ? 'new_la_code' : 'region_code',
      found: `${area.code} (${key}) for ${area.name}`,
      wanted: 'an area of the workforce file, under its own codes',
    });
  }
  const present = new Set(counts.map(({ year, area }) => `${year} ${lastingKey(area)}`));
  const expected = [
    ...[country, ...regions].map((area) => ({ ...area, key: area.code })),
    ...authorities
      .filter(({ status }) => status === 'current')
      .map((area) => ({ ...area, key: area.dfeNumber })),
  ];
  for (const year of new Set(counts.map((row) => row.year))) {
    for (const { key, name } of expected.filter((area) => !present.has(`${year} ${area.key}`))) {
      findings.fault({
        file: countsFile,
        row: null,
        column: 'time_period',
        found: `no row for ${name} (${key}) in ${year}`,
        wanted: 'England, each region and each current authority',
      });
    }
  }
}
