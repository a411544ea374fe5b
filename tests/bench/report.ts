import { type AimMeasures, aimsOf, aimsTable, verdictOn } from './aims.ts';
import { type Answers, answersSentence, answersTable, slidesTable } from './answerText.ts';
import type { FileKind } from './distFiles.ts';
import type { Grown, NotGrown } from './growth.ts';
import { growthSentence, growthTable } from './growthText.ts';
import type { Loadings } from './loading.ts';
import {
  diskTable,
  loadingSentence,
  loadingTable,
  stagesSentence,
  stagesTable,
} from './loadingText.ts';
import type { MachineFacts } from './machineFacts.ts';
import type { ManyMeasures } from './manyMeasures.ts';
import { manyMeasuresSentence, manyMeasuresTable } from './manyMeasuresText.ts';
import { type OfficeFiles, officeFilesTable } from './officeFiles.ts';
import { asCount, inKilobytes, inSeconds, markdownTable } from './tables.ts';

/** What a run measured; `null` for what was not asked for. */
export interface Results {
  readonly machine: MachineFacts;
  readonly runs: number;
  readonly files: readonly FileKind[];
  /** Milliseconds; `null` for a folder that was built before. */
  readonly build: number | null;
  readonly loadings: Loadings | null;
  readonly answers: Answers | null;
  readonly measures: ManyMeasures | null;
  readonly office: OfficeFiles | null;
  readonly growth: readonly (Grown | NotGrown)[] | null;
}

const notMeasured = 'Not measured in this run.';
const notThere = 'Not there: the build has no `dist/board.html`.';

function aimMeasures({ loadings, answers, measures, office, files }: Results): AimMeasures {
  const product = loadings?.slow.product ?? null;
  const { chartsFrame = null, largestPaint = null } = product ?? {};
  const oneFile = files.find(({ name, count }) => name.includes('board.html') && count > 0);
  return {
    slowPaint: largestPaint,
    slowFloor: loadings?.slow.floor?.largestPaint ?? null,
    fastPaint: loadings?.unthrottled.product?.largestPaint ?? null,
    fastFloor: loadings?.unthrottled.floor?.largestPaint ?? null,
    chartsAfterPaint:
      chartsFrame === null || largestPaint === null ? null : chartsFrame - largestPaint,
    shift: product?.shift ?? null,
    scriptBytes: answers?.served?.scriptBytes ?? null,
    slowestSlide: answers?.served?.slowestSlide ?? null,
    touch: answers?.served?.touch ?? null,
    manyMeasures: measures?.ratio ?? null,
    slowestMeasure: measures?.slowestSlide ?? null,
    slidesFile: office?.slides ?? null,
    tablesFile: office?.tables ?? null,
    fileSize: oneFile?.bytes ?? null,
    fileZipped: oneFile?.zipped ?? null,
  };
}

/** The parts of `docs/performance.md`, by their names in its template. */
export function reportParts(results: Results): Record<string, string> {
  const { machine, runs, files, build, loadings, answers, measures, office, growth } = results;
  const aims = aimsOf(aimMeasures(results));
  const met = aims.filter((aim) => verdictOn(aim) === 'met').length;
  const measured = aims.filter((aim) => aim.measured !== null).length;
  return {
    machine: markdownTable(
      ['Machine', 'Value'],
      [
        ['CPU', machine.cpu],
        ['Cores', asCount(machine.cores)],
        ['Memory', `${machine.memory} GiB`],
        ['Node', machine.node],
        ['Chromium', machine.chromium],
        ['Day', machine.day],
        ['Runs of each measurement', asCount(runs)],
      ],
    ),
    aims: aimsTable(aims),
    aimsSentence: `${met} of ${aims.length} aims are met${measured < aims.length ? `, ${aims.length - measured} could not be measured` : ''}.`,
    files: markdownTable(
      ['', 'Files', 'Size', 'Compressed'],
      files.map(({ name, count, bytes, zipped }) => [
        name,
        asCount(count),
        inKilobytes(count === 0 ? null : bytes),
        inKilobytes(count === 0 ? null : zipped),
      ]),
    ),
    filesSentence:
      build === null
        ? 'The build was there before; how long it took is not known.'
        : `\`npm run build\` made them in ${inSeconds(build)}.`,
    slow: loadings ? loadingTable(loadings.slow) : notMeasured,
    slowSentence: loadings ? loadingSentence(loadings.slow) : '',
    unthrottled: loadings ? loadingTable(loadings.unthrottled) : notMeasured,
    unthrottledSentence: loadings ? loadingSentence(loadings.unthrottled) : '',
    stages: loadings ? stagesTable(loadings.slow) : notMeasured,
    stagesSentence: loadings ? stagesSentence(loadings.slow) : '',
    disk: diskPart(loadings),
    answers: answers ? answersTable(answers) : notMeasured,
    slides: answers ? slidesTable(answers) : notMeasured,
    answersSentence: answers ? answersSentence(answers) : '',
    office: office ? officeFilesTable(office) : notMeasured,
    measures: measures ? manyMeasuresTable(measures) : notMeasured,
    measuresSentence: measures ? manyMeasuresSentence(measures) : '',
    growth: growth ? growthTable(growth) : notMeasured,
    growthSentence: growth ? growthSentence(growth) : '',
  };
}

function diskPart(loadings: Loadings | null): string {
  if (!loadings) return notMeasured;
  return loadings.slow.disk ? diskTable(loadings.slow, loadings.unthrottled) : notThere;
}
