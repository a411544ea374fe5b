import type { Figure, FigureOrNoRow } from '#src/core/model/figure.ts';
import type { IndicatorFile, IndicatorId, Period, YearCaveat } from '#src/core/model/indicator.ts';
import { lastDay } from '#src/core/model/partialDate.ts';
import type { PublishedFile, Release } from '#src/import/files/readPublications.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { type AreaKey, lastingKey } from './areaKeys.ts';
import type { AuthorityRegister } from './authorityRegister.ts';
import { countParts, workforceColumns } from './indicatorColumns.ts';
import { indicators } from './indicators.ts';
import { describeJointReturns } from './jointReturnsText.ts';
import type { DatedContent, ReleaseDate } from './readReleaseDates.ts';
import type { SocialWorkerCountRow } from './readSocialWorkerCounts.ts';
import type { WorkforceColumn, WorkforceRow } from './readWorkforce.ts';

interface Sources {
  readonly register: AuthorityRegister;
  readonly workforce: Release<readonly WorkforceRow[]>;
  readonly counts: Release<readonly SocialWorkerCountRow[]>;
  readonly releaseDates: PublishedFile<readonly ReleaseDate[]>;
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
  const { register, workforce, counts, releaseDates } = sources;
  checkCounts(sources, findings);
  const workforcePeriods = periodsOf('workforce', workforce, releaseDates, findings);
  const countPeriods = periodsOf('social-worker-counts', counts, releaseDates, findings);
  const joint = describeJointReturns(register.file);
  return indicators.map((indicator) => {
    const columns = workforceColumns[indicator.id];
    if (columns === undefined) {
      const series = (column: 'threeOrMorePercent' | 'threeOrMore' | 'total') =>
        figuresOf(register, countPeriods, counts.rows, (row) => row[column]);
      return {
        schemaVersion: 1,
        indicator,
        sourceIds: [counts.id],
        nextDue: counts.nextDue,
        releaseCaveats: [
          ...caveatsOn(indicator.id, counts),
          ...(countPeriods.length === 1 ? [singleYear] : []),
        ],
        periods: countPeriods,
        figures: series('threeOrMorePercent'),
        parts: countParts.map(({ column, ...part }) => ({ ...part, figures: series(column) })),
      };
    }
    const series = (column: WorkforceColumn) =>
      figuresOf(register, workforcePeriods, workforce.rows, ({ figures }) => figures[column]);
    return {
      schemaVersion: 1,
      indicator,
      sourceIds: [workforce.id],
      nextDue: workforce.nextDue,
      releaseCaveats: [
        ...caveatsOn(indicator.id, workforce),
        ...(joint === null ? [] : [{ text: joint, year: null }]),
      ],
      periods: workforcePeriods,
      figures: series(columns.figure),
      parts: columns.parts.map(({ column, ...part }) => ({ ...part, figures: series(column) })),
    };
  });
}

/** Those of a release that are about an indicator. */
const caveatsOn = (id: IndicatorId, { caveats }: Release<unknown>): YearCaveat[] =>
  caveats
    .filter(({ indicators: about }) => about === undefined || about.includes(id))
    .map(({ text, year }) => ({ text, year }));

const singleYear: YearCaveat = {
  text: 'It is one year’s figure: there is no earlier year to compare it with here.',
  year: null,
};

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

/** The month and day on which a reporting year ends. */
const yearEnds: Readonly<Record<DatedContent, string>> = {
  workforce: '09-30',
  'social-worker-counts': '03-31',
};

/**
 * The reporting years of a release with the day from which each is known. The newest, of which no
 * row need be written, is known from the day on which the release was published.
 */
function periodsOf(
  content: DatedContent,
  { file, rows, publishedOn }: Release<readonly { readonly year: number }[]>,
  dates: PublishedFile<readonly ReleaseDate[]>,
  findings: Findings,
): Period[] {
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b);
  const newest = years.at(-1);
  return years.flatMap((year): Period[] => {
    const row = dates.rows.find((one) => one.content === content && one.year === year);
    if (row !== undefined) return [{ year, knownOn: row.knownOn, knownBy: row.knownBy }];
    if (year === newest && publishedOn !== null) {
      if (lastDay(publishedOn) > `${year}-${yearEnds[content]}`) {
        return [{ year, knownOn: publishedOn, knownBy: 'published' }];
      }
      findings.fault({
        file,
        row: null,
        column: 'time_period',
        found: `${year} in a release of ${publishedOn}, when that year had not ended`,
        wanted: 'the day on which this file was published: see --published in --help',
      });
      return [];
    }
    findings.fault({
      file: dates.file,
      row: null,
      column: 'reporting_year',
      found: `no row for ${content}, ${year}`,
      wanted:
        year === newest
          ? 'one, as the manifest gives no day of publication'
          : `one for each year before the newest, ${newest}: ${content},${year}, the day of publication, published`,
    });
    return [];
  });
}

/** Every area is one that the register knows, under a code of its own, and none is missing. */
function checkCounts({ register, counts: release }: Sources, findings: Findings): void {
  const { rows: counts, file: countsFile } = release;
  const { country, regions, authorities } = register.file;
  const { years } = register;
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
  const lastYear = Math.max(...[...years.values()].map(({ last }) => last));
  /** Authorities of a year: those of the workforce file's own, or of its last where it ends before. */
  const expectedIn = (year: number) => [
    ...[country, ...regions].map((area) => ({ ...area, key: area.code })),
    ...authorities
      .filter(({ code }) => {
        const span = years.get(code);
        return span && span.first <= year && span.last >= Math.min(year, lastYear);
      })
      .map((area) => ({ ...area, key: area.dfeNumber })),
  ];
  for (const year of new Set(counts.map((row) => row.year))) {
    for (const { key, name } of expectedIn(year).filter(
      (area) => !present.has(`${year} ${area.key}`),
    )) {
      findings.fault({
        file: countsFile,
        row: null,
        column: 'time_period',
        found: `no row for ${name} (${key}) in ${year}`,
        wanted: 'England, each region and each authority of that year',
      });
    }
  }
}
