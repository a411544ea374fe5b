import { formatNumber } from '#src/core/text/format.ts';
import { type Aim, type Measured, markdownTable, type Unit, verdictOn, withUnit } from './aims.ts';
import type { FileKind } from './distFiles.ts';
import type { MachineFacts } from './machineFacts.ts';
import { type ManyMeasures, manyMeasures } from './manyMeasures.ts';
import type { AnswerSample, SlideSample } from './measureAnswers.ts';
import type { LoadSample } from './measureLoad.ts';
import { ratioOf } from './medians.ts';
import type { OfficeFiles } from './officeFiles.ts';
import type { Opening, Openings, Variant } from './openings.ts';
import { type Preparing, preparedFile } from './preparing.ts';
import type { ReadRates } from './readRates.ts';
import type { LargestSet } from './sortedSet.ts';

/** The board served over the slow line, or the one file from disk. */
export interface Answers {
  readonly answers: AnswerSample;
  readonly slides: SlideSample;
}

/** What a run measured. */
export interface Results {
  readonly machine: MachineFacts;
  readonly runs: number;
  readonly files: readonly FileKind[];
  /** What Prepare takes of the one file, compressed; bytes. `null` where the build has no such file. */
  readonly prepareSize: number | null;
  readonly openings: Openings;
  readonly served: Answers;
  /** `null` where the build has no such file. */
  readonly oneFile: Answers | null;
  readonly measures: ManyMeasures;
  readonly largestSet: LargestSet;
  readonly office: OfficeFiles;
  readonly reads: ReadRates;
  readonly preparing: Preparing;
}

/** A time of one variant over the same of another. */
const over = (
  opening: Opening,
  key: 'firstPaint' | 'largestPaint',
  other: Variant,
  one: Variant = 'board',
) => ratioOf(opening[one]?.[key] ?? null, opening[other]?.[key] ?? null);

/** Every aim that was set, in the order in which a reader meets what it is about. */
export function aimsOf(results: Results): Aim[] {
  const { openings, served, measures, largestSet, office, preparing, files } = results;
  const { slow, unthrottled } = openings;
  const { chartsFrame = null, largestPaint = null, shift = null } = slow.board ?? {};
  const late =
    chartsFrame === null || largestPaint === null ? null : Math.max(0, chartsFrame - largestPaint);
  const oneFile = files.find(({ name, count }) => name.includes('board.html') && count > 0);
  const aim = (name: string, limit: number, value: number | null, unit: Unit): Aim => ({
    name,
    limit,
    value,
    unit,
  });
  return [
    // The largest paint is of the heading, which without scripts is painted again in its own font.
    aim(
      'Largest paint over an earlier build’s, slowed',
      1,
      over(slow, 'largestPaint', 'before'),
      '×',
    ),
    // Before a board could be prepared in the page, where `--before` names such a build.
    aim(
      'First paint over an earlier build’s',
      1.05,
      over(unthrottled, 'firstPaint', 'before'),
      '×',
    ),
    aim(
      'First paint over an earlier build’s, slowed',
      1.05,
      over(slow, 'firstPaint', 'before'),
      '×',
    ),
    aim(
      'First paint from disk over an earlier file’s',
      1.05,
      over(unthrottled, 'firstPaint', 'oneFileBefore', 'oneFile'),
      '×',
    ),
    aim(
      'First paint from disk over an earlier file’s, slowed',
      1.05,
      over(slow, 'firstPaint', 'oneFileBefore', 'oneFile'),
      '×',
    ),
    aim(
      'First paint over that without scripts, slowed',
      1.15,
      over(slow, 'firstPaint', 'withoutScripts'),
      '×',
    ),
    aim(
      'First paint over that without scripts',
      1.15,
      over(unthrottled, 'firstPaint', 'withoutScripts'),
      '×',
    ),
    aim('Charts still missing at the largest paint, for', 0, late, 'ms'),
    aim('Layout shift', 0.02, shift, ''),
    aim('Script before the page answers, as sent', 150_000, served.answers.scriptBytes, 'kB'),
    aim('Slowest slide after a key, slowed', 100, served.answers.slowestSlide, 'ms'),
    aim('First touch of a chart, page at rest, slowed', 300, served.answers.touch, 'ms'),
    aim('Many measures over the workforce scorecard', 1.5, measures.ratio, '×'),
    aim('Slowest slide of a measure after a key, slowed', 100, measures.slowestSlide, 'ms'),
    aim('Sort 153 authorities by 16 columns, slowed', 100, largestSet.sorted, 'ms'),
    aim('Longest frame while they scroll, slowed', 50, largestSet.scrolled, 'ms'),
    aim('Slides of the board for PowerPoint', 5000, office.slides, 'ms'),
    aim('Tables of the board for Excel', 2000, office.tables, 'ms'),
    aim('A large workbook, until it is understood', 2000, preparing.understood, 'ms'),
    aim('Slowest key meanwhile', 100, preparing.slowestKey, 'ms'),
    aim('Its board as one file, until it is saved', 2000, preparing.saved, 'ms'),
    aim('Prepare in the one file, compressed', 150_000, results.prepareSize, 'kB'),
    aim('The one file', 1_500_000, oneFile?.bytes ?? null, 'MB'),
    aim('The one file, compressed', 450_000, oneFile?.zipped ?? null, 'kB'),
  ];
}

const openingRows: readonly (readonly [string, keyof LoadSample, Unit | 'requests'])[] = [
  ['Over the line', 'bytes', 'kB'],
  ['Requests', 'requests', 'requests'],
  ['The document has arrived', 'documentEnd', 'ms'],
  ['First paint', 'firstPaint', 'ms'],
  ['Largest paint', 'largestPaint', 'ms'],
  ['All charts stand', 'charts', 'ms'],
  ['The last script has arrived', 'scriptsEnd', 'ms'],
  ['Blocking', 'blocking', 'ms'],
  ['Work on scripts, in all', 'scriptWork', 'ms'],
  ['Memory of scripts', 'heap', 'MB'],
  ['Layout shift', 'shift', ''],
];

const variantNames: readonly (readonly [Variant, string])[] = [
  ['board', 'The board'],
  ['withoutScripts', 'Without scripts'],
  ['oneFile', 'One file, from disk'],
  ['before', 'An earlier build'],
  ['oneFileBefore', 'Its one file, from disk'],
];

function openingTable(opening: Opening): string {
  const there = variantNames.filter(([variant]) => opening[variant] !== null);
  return markdownTable(
    ['', ...there.map(([, name]) => name)],
    openingRows.map(([name, key, unit]) => [
      name,
      ...there.map(([variant]) => {
        const value = opening[variant]?.[key] ?? null;
        return unit === 'requests' ? String(value ?? '–') : withUnit(value, unit);
      }),
    ]),
  );
}

const answerRows: readonly (readonly [string, keyof AnswerSample, Unit])[] = [
  ['The page answers its first press', 'answers', 'ms'],
  ['Script by then, as sent', 'scriptBytes', 'kB'],
  ['Script by then, unpacked', 'scriptUnpacked', 'kB'],
  ['A key to the next slide, median of all slides', 'slide', 'ms'],
  ['A key to the next slide, slowest slide', 'slowestSlide', 'ms'],
  ['Another authority’s overview', 'authority', 'ms'],
  ['First touch of a chart, page at rest', 'touch', 'ms'],
];

const aimRow = (aim: Aim): string[] => [
  aim.name,
  withUnit(aim.limit, aim.unit),
  withUnit(aim.value, aim.unit),
  verdictOn(aim),
];

/** A row of a measured thing under both ways of opening the board. */
const twoWays = (name: string, unit: Unit, served: number | null, oneFile: number | null) => [
  name,
  withUnit(served, unit),
  withUnit(oneFile, unit),
];

const asRow = ({ name, value, unit }: Measured): string[] => [name, withUnit(value, unit)];

const readNames = {
  board: 'The largest board pack',
  unchanged: 'The same, unchanged: 304',
  largest: 'The largest national file',
} as const;

const aSecond = (rate: number | null) =>
  rate === null ? '–' : Math.round(rate).toLocaleString('en-GB');

/** How many reads the backend answers beside nginx. */
export function readsSection({ backend, nginx }: ReadRates): string {
  const keys = Object.keys(readNames) as (keyof typeof readNames)[];
  return `## Reads of the backend, a second

${markdownTable(
  ['', 'The backend', 'nginx', 'Ratio'],
  keys.map((key) => [
    readNames[key],
    aSecond(backend[key]),
    aSecond(nginx?.[key] ?? null),
    withUnit(ratioOf(backend[key], nginx?.[key] ?? null), '×'),
  ]),
)}

One process of each, asked over 16 connections from the same machine, with gzip. ${
    nginx === null
      ? 'nginx was not on this machine: there was nothing to hold it against.'
      : 'nginx serves the files of the dataset and packs each answer afresh.'
  }
`;
}

/** The whole of `docs/performance.md`. */
export function performancePage(results: Results): string {
  const { machine, runs, files, openings, served, oneFile, measures, office } = results;
  const { preparing, reads } = results;
  const aims = aimsOf(results);
  const met = aims.filter((aim) => verdictOn(aim) === 'met').length;
  const ways = ['', 'Served, slow line', 'One file, from disk'];
  return `# How fast the board opens and answers

\`npm run bench -- --write\` measures all of this and writes this page. Each number is the median of ${runs} runs in which
what is compared takes turns. They hold for the machine below on that day; the ratios say more of another one.

${markdownTable(
  ['Machine', 'Value'],
  [
    ['CPU', machine.cpu],
    ['Cores', String(machine.cores)],
    ['Memory', `${machine.memory} GiB`],
    ['Node', machine.node],
    ['Chromium', machine.chromium],
    ['Day', machine.day],
  ],
)}

## The aims

${met} of ${aims.length} aims are met. "Slowed" is a CPU four times slower than this machine's and a line of 1.6 Mbit/s with a delay of
150 ms; a file from disk has no line.

${markdownTable(['What', 'Aim, at most', 'Measured', 'Met'], aims.map(aimRow))}

## What is sent

${markdownTable(
  ['', 'Files', 'Size', 'Compressed'],
  files.map(({ name, count, bytes, zipped }) => [
    name,
    String(count),
    withUnit(bytes, 'kB'),
    withUnit(zipped, 'kB'),
  ]),
)}

Prepare takes ${withUnit(results.prepareSize, 'kB')} of the one file, compressed: by so much the same file is smaller without its view,
its styles and the importer.

## Opening the overview, slowed

${openingTable(openings.slow)}

"Without scripts" is the same page served without them: nothing that draws this page could be faster. Charts stand
once as many drawings are painted as the settled board has. Blocking is what tasks took beyond 50 ms each, until 5 s or
until the charts stood.

## Opening the overview on this machine

${openingTable(openings.unthrottled)}

## Answers, slowed

${markdownTable(
  ways,
  answerRows.map(([name, key, unit]) =>
    twoWays(name, unit, served.answers[key], oneFile?.answers[key] ?? null),
  ),
)}

The page answers once a press of the authority's name, tried every 50 ms from the beginning, has opened the list. Each
other time runs from the input, as the browser dates it, to the frame that shows the answer. A page at rest has been
quiet for three seconds. From the press of the right arrow to each slide:

${markdownTable(
  ways,
  Object.entries(served.slides).map(([slide, time]) =>
    twoWays(slide, 'ms', time, oneFile?.slides[slide] ?? null),
  ),
)}

## Many measures

${markdownTable(
  ['', 'Measured'],
  [
    {
      name: 'Until every measure stands, over the workforce scorecard',
      unit: '×',
      value: measures.ratio,
    } as const,
    {
      name: 'A key to the slide of a measure, slowest',
      unit: 'ms',
      value: measures.slowestSlide,
    } as const,
  ].map(asRow),
)}

A fictional council's ${manyMeasures.measures} measures of ${manyMeasures.months} months each, opened cold, slowed.

## Files of office programs

${markdownTable(
  ['', 'Until it is saved', 'Size'],
  [
    [
      'Slides of the usual run, PPTX',
      withUnit(office.slides, 'ms'),
      withUnit(office.slidesBytes, 'kB'),
    ],
    [
      'Every table of the board, XLSX',
      withUnit(office.tables, 'ms'),
      withUnit(office.tablesBytes, 'kB'),
    ],
  ],
)}

From the press in a page that was just opened, on this machine.

## Preparing a board from a large workbook

${markdownTable(
  ['', 'Measured'],
  (
    [
      ['From the choice of the file until it is understood', preparing.understood],
      ['A key meanwhile, slowest', preparing.slowestKey],
      ['From the press until its board is saved as one file', preparing.saved],
    ] as const
  ).map(([name, value]) => asRow({ name, unit: 'ms', value })),
)}

A fictional council's workbook of ${formatNumber(preparedFile.rows, 0)} rows and ${withUnit(preparedFile.bytes, 'MB')}, on this machine. A key runs from its press
in a field of the page to the frame that shows it.

${readsSection(reads)}`;
}
