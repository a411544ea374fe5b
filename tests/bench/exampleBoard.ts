/**
 * Boards of councils that do not exist, as many as asked for, each file of the size that a real one
 * has. Every name and figure is made up; the codes are of authorities that there are none of.
 */
import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import type { Grade } from '#src/core/model/grade.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { exampleMeasures } from './exampleMeasures.ts';
import { exampleInspections, examplePack } from './examplePack.ts';
import { exampleRandom } from './exampleRandom.ts';

const country = { code: 'E92999999', name: 'Exampleland' };
const regions = Array.from({ length: 9 }, (_, index) => ({
  code: `E1299900${index + 1}`,
  name: `Example Region ${index + 1}`,
}));
const years = Array.from({ length: 9 }, (_, index) => 2017 + index);

const codeOf = (index: number) => `E06999${String(index + 1).padStart(3, '0')}`;
/** Whose board a build of the example data opens with. */
export const exampleCode = codeOf(0);

/** Ids of so many indicators: those that the board has, then made-up ones. */
export const exampleIndicatorIds = (count: number): string[] => [
  ...indicatorIds.slice(0, count),
  ...Array.from(
    { length: Math.max(0, count - indicatorIds.length) },
    (_, index) => `example-rate-${index + 1}`,
  ),
];

function exampleAuthorities(count: number): AuthoritiesFile {
  return {
    schemaVersion: 1,
    country,
    regions,
    authorities: Array.from({ length: count }, (_, index) => ({
      code: codeOf(index),
      name: `Exampleshire ${index + 1}`,
      shortName: `Exampleshire ${index + 1}`,
      formerCodes: [],
      dfeNumber: String(100 + index),
      regionCode: regions[index % regions.length]?.code ?? '',
      status: 'current',
      jointReturnCode: null,
      neighbours: Array.from({ length: Math.min(10, count - 1) }, (_, place) => ({
        code: codeOf((index + place + 1) % count),
        closeness: 'Close',
      })),
    })),
    jointReturns: [],
  };
}

/** One year after the other, each near the one before. */
function walk(random: () => number): number[] {
  let value = 10 + 20 * random();
  return years.map(() => {
    value = Math.max(0.5, value + 6 * (random() - 0.5));
    return Math.round(value * 10) / 10;
  });
}

function exampleIndicator(id: string, { authorities }: AuthoritiesFile, random: () => number) {
  const codes = [country, ...regions, ...authorities].map(({ code }) => code);
  const figures = () => Object.fromEntries(codes.map((code) => [code, walk(random)]));
  return {
    schemaVersion: 1,
    indicator: {
      id,
      name: `Example ${id.replaceAll('-', ' ')}`,
      measure: `The example ${id.replaceAll('-', ' ')}`,
      definition: 'Made up to measure how the board grows; no figure of any council.',
      counts: ['What the example counts, said in a sentence as long as those of real indicators.'],
      leavesOut: ['What the example leaves out, said in a sentence of about the usual length.'],
      howToRead: 'Lower counts as better in this example, which is made up from end to end.',
      caveats: ['Made up to measure with: nothing here says anything about any real council.'],
      unit: 'percent',
      decimals: 1,
      polarity: 'lower',
      periodKind: 'at 30 September',
    },
    sourceIds: ['example-publication'],
    nextDue: null,
    releaseCaveats: [],
    periods: years.map((year) => ({ year, knownOn: `${year + 1}-03-01`, knownBy: 'published' })),
    figures: figures(),
    parts: ['Numerator', 'Denominator'].map((name) => ({
      id: name.toLowerCase(),
      name,
      unit: 'fte',
      decimals: 1,
      figures: figures(),
    })),
  };
}

const exampleDataset = {
  schemaVersion: 1,
  version: '0123456789ab',
  dataDate: '2026-06-30',
  publications: [
    {
      id: 'example-publication',
      content: 'workforce',
      publisher: 'Department for Examples',
      title: 'Made-up statistics',
      publishedOn: '2026-03-19',
      licence: 'OGL v3.0',
      url: null,
      file: 'dfe/example.csv',
      sha256: 'a'.repeat(64),
      note: 'No figure here is of any council.',
      rows: 1,
      authorityCode: null,
    },
  ],
  notices: [],
};

const grades: readonly Grade[] = ['inadequate', 'requires-improvement', 'good', 'outstanding'];

/**
 * Every file of a dataset, by its path below `data/v1/`.
 *
 * @param size How many authorities, 1 to 900, and how many indicators.
 */
export function exampleFiles(size: {
  readonly authorities: number;
  readonly indicators: number;
  /** Of the board that a build opens with; none by default. */
  readonly measures?: number;
  /** Of each of them. */
  readonly months?: number;
}): Record<string, unknown> {
  const random = exampleRandom(size.authorities * 1000 + size.indicators);
  const authorities = exampleAuthorities(size.authorities);
  const packs = authorities.authorities.map(({ code }) =>
    examplePack(code, grades[Math.floor(random() * grades.length)] ?? 'good', code === exampleCode),
  );
  return {
    'dataset.json': exampleDataset,
    'authorities.json': authorities,
    'inspections.json': exampleInspections(packs),
    ...Object.fromEntries(
      packs.map((pack) => [
        `authorities/${pack.authorityCode}/board-pack.json`,
        pack.authorityCode === exampleCode && size.measures
          ? { ...pack, measures: exampleMeasures(size.measures, size.months ?? 36) }
          : pack,
      ]),
    ),
    ...Object.fromEntries(
      exampleIndicatorIds(size.indicators).map((id) => [
        `workforce/${id}.json`,
        exampleIndicator(id, authorities, random),
      ]),
    ),
  };
}
