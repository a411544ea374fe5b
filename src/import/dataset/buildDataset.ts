import {
  asSource,
  type DatasetFile,
  type ListedPublication,
  type Notice,
  type UsedPublication,
} from '#src/core/model/datasetFile.ts';
import { type Day, laterOf, type PartialDate } from '#src/core/model/partialDate.ts';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { check } from '#src/core/schema/check.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { indicatorFile } from '#src/core/schema/indicatorFile.ts';
import { inspectionsFile } from '#src/core/schema/inspections.ts';
import { jsonSchemas } from '#src/core/schema/jsonSchemas.ts';
import { refuseExample } from '#src/import/council/exampleRecords.ts';
import {
  checkLocalAuthorities,
  type LocalFolder,
  localFolders,
} from '#src/import/council/localFolders.ts';
import { readLocalPack } from '#src/import/council/readLocalPack.ts';
import { faultRemoved, type StandingRecord } from '#src/import/council/standingRecords.ts';
import { type PublishedFiles, readManifest } from '#src/import/files/readManifest.ts';
import { publicationReader } from '#src/import/files/readPublications.ts';
import { refuseFiles } from '#src/import/files/refuseFiles.ts';
import { sha256 } from '#src/import/files/sha256.ts';
import { authorityRegister } from '#src/import/national/authorityRegister.ts';
import { indicatorFiles } from '#src/import/national/indicatorFiles.ts';
import { nationalRecords } from '#src/import/national/nationalRecords.ts';
import { readInspectionHistory } from '#src/import/national/readInspectionHistory.ts';
import { readInYearInspections } from '#src/import/national/readInYearInspections.ts';
import {
  readInspectionOverview,
  readLatestJudgements,
} from '#src/import/national/readLatestJudgements.ts';
import { readNeighbours } from '#src/import/national/readNeighbours.ts';
import { readReleaseDates } from '#src/import/national/readReleaseDates.ts';
import { readSocialWorkerCounts } from '#src/import/national/readSocialWorkerCounts.ts';
import { readWorkforce } from '#src/import/national/readWorkforce.ts';
import { Findings } from '#src/import/table/findings.ts';
import { boardPacks } from './boardPacks.ts';
import { countRows } from './countRows.ts';
import { nationalCoverage } from './coverage.ts';
import { formatJson } from './formatJson.ts';
import { inspectionsGiven } from './inspectionsGiven.ts';
import { withoutEmpty } from './withoutEmpty.ts';

/** The dataset as text, ready to be written. */
export interface Dataset {
  /** JSON by path under `data/v1/`, in the order of the paths. */
  readonly files: ReadonlyMap<string, string>;
  readonly description: DatasetFile;
  /** What is asked about on the day of the import, such as a date to come; in no file. */
  readonly questions: readonly Notice[];
}

/**
 * Builds the whole dataset from the published files, and checks each part of it by its schema.
 * The same files give the same text, byte for byte, whatever the day. Records of single children are
 * refused before anything else of the files is read.
 *
 * @param so `standing`: Inspections and visits of the dataset so far, none of which may disappear; none
 *   where that is meant, or where there is no dataset yet.
 * `today`: the day of the import, after which nothing can have happened; without it no date is
 *   asked about.
 * @throws ImportError with every fault in every file. Comparisons between files are made once each
 *   file by itself is without fault, as a fault in one would raise false ones in the other.
 */
export async function buildDataset(
  published: PublishedFiles,
  so: { readonly standing?: readonly StandingRecord[]; readonly today?: Day } = {},
): Promise<Dataset> {
  const { standing = [], today = null } = so;
  const findings = new Findings(today);
  refuseFiles(published, findings);
  findings.throwIfFaulty();
  const publications = await readManifest(published, findings);
  const folders = localFolders(publications, findings);
  const inputs = readInputs(published, publications, folders, findings);
  const areas = inputs.workforce.rows.map(({ area }) => area);
  const nameOf = (code: string) => areas.findLast((area) => area.code === code)?.name ?? '';
  refuseExample(published, folders, nameOf, findings);
  findings.throwIfFaulty();

  const { workforce, neighbours } = inputs;
  const register = authorityRegister(
    workforce.file,
    workforce.rows,
    neighbours.file,
    neighbours.rows,
    findings,
  );
  checkLocalAuthorities(folders, register, findings);
  findings.throwIfFaulty();

  const indicators = indicatorFiles(
    { register, workforce, counts: inputs.counts, releaseDates: inputs.releaseDates },
    findings,
  );
  const national = nationalRecords(
    {
      register,
      histories: inputs.histories,
      years: inputs.years,
      latest: inputs.latest,
      overviews: inputs.overviews,
    },
    findings,
  );
  faultRemoved(
    standing,
    {
      register,
      inspections: [
        ...national.inspections.map(({ inspection }) => inspection),
        ...inputs.locals.flatMap(({ inspections: own }) => own),
      ],
      visits: [...national.visits, ...inputs.locals.flatMap(({ visits }) => visits)],
      publications,
      folders,
    },
    findings,
  );
  // A record that is gone would only be missed again by the areas that name it.
  if (standing.length > 0) findings.throwIfFaulty();
  const sources = publications.filter(({ content }) => content !== 'own-records').map(asSource);
  const { packs, inspectionsFile: inspections } = boardPacks(
    register,
    national,
    inputs.locals,
    sources,
    nationalCoverage(publications),
    findings,
  );
  findings.throwIfFaulty();

  const description = await describeDataset(
    publications.map((publication) => ({
      ...used(publication, published),
      ...inspectionsGiven(publication, publications, inspections.inspections),
    })),
    findings.notices,
  );
  const files = new Map<string, string>();
  const add = (path: string, value: unknown) => files.set(path, formatJson(value));
  add('dataset.json', check(datasetFile, description, 'dataset.json'));
  add('authorities.json', check(authoritiesFile, register.file, 'authorities.json'));
  add('inspections.json', check(inspectionsFile, inspections, 'inspections.json'));
  for (const file of indicators) {
    const path = `workforce/${file.indicator.id}.json`;
    add(path, check(indicatorFile, file, path));
  }
  for (const pack of packs) {
    const path = `authorities/${pack.authorityCode}/board-pack.json`;
    add(path, withoutEmpty(check(boardPack, pack, path)));
  }
  for (const [name, schema] of Object.entries(jsonSchemas())) add(`schema/${name}.json`, schema);
  return {
    files: new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    description,
    questions: findings.questions,
  };
}

function readInputs(
  published: PublishedFiles,
  publications: readonly ListedPublication[],
  folders: readonly LocalFolder[],
  findings: Findings,
) {
  const national = publicationReader(published, publications, findings);
  return {
    workforce: national.one('workforce', readWorkforce),
    counts: national.one('social-worker-counts', readSocialWorkerCounts),
    neighbours: national.one('statistical-neighbours', readNeighbours),
    releaseDates: national.one('release-dates', readReleaseDates),
    histories: national.all('inspection-history', readInspectionHistory),
    years: national.all('inspections-in-year', readInYearInspections),
    latest: national.all('latest-judgements', readLatestJudgements),
    overviews: national.all('inspection-overview', readInspectionOverview),
    locals: folders.map((local) => readLocalPack(local, (file) => published.get(file), findings)),
  };
}

const used = (publication: ListedPublication, published: PublishedFiles): UsedPublication => ({
  ...publication,
  rows: countRows(published.get(publication.file) ?? new Uint8Array()),
  authorityCode: publication.authorityCode ?? null,
});

async function describeDataset(
  publications: readonly UsedPublication[],
  notices: readonly Notice[],
): Promise<DatasetFile> {
  const lines = publications.map(({ file, sha256: hash }) => `${file} ${hash}\n`).toSorted();
  const version = await sha256(new TextEncoder().encode(lines.join('')));
  const dates = publications.flatMap(({ publishedOn }) => publishedOn ?? []);
  return {
    schemaVersion: 1,
    version: version.slice(0, 12),
    dataDate: dates.reduce<PartialDate>(laterOf, '0001'),
    publications,
    notices: notices.toSorted((a, b) =>
      a.file === b.file ? a.row - b.row : a.file < b.file ? -1 : 1,
    ),
  };
}
