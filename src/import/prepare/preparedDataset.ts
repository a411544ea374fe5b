import type { BoardPack } from '#src/core/model/boardPack.ts';
import {
  asSource,
  type ListedPublication,
  type UsedPublication,
} from '#src/core/model/datasetFile.ts';
import { exampleCode, exampleMarking } from '#src/core/model/exampleCouncil.ts';
import {
  compareInspections,
  compareVisits,
  type Inspection,
  type Visit,
} from '#src/core/model/inspection.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { ilacsTopics } from '#src/core/model/topic.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { check, SchemaError } from '#src/core/schema/check.ts';
import { joinLocalRecords } from '#src/import/council/joinLocalRecords.ts';
import { localFiles } from '#src/import/council/localFiles.ts';
import type { LocalPack } from '#src/import/council/readLocalPack.ts';
import { countRows } from '#src/import/dataset/countRows.ts';
import { coverageHistory, nationalCoverage } from '#src/import/dataset/coverage.ts';
import { sha256 } from '#src/import/files/sha256.ts';
import type { IlacsGrades } from '#src/import/national/ilacs.ts';
import type { NationalInspection } from '#src/import/national/nationalInspection.ts';
import { Findings } from '#src/import/table/findings.ts';
import type { ImportFault } from '#src/import/table/importError.ts';

/** A council's own files, and the board that they are added to. */
export interface CouncilOwn {
  readonly authorityCode: string;
  readonly publisher: string;
  /** By their names without `.csv`. */
  readonly files: ReadonlyMap<string, string>;
  /** The records in them, read without fault. */
  readonly local: LocalPack;
  /** The board of the authority without them. */
  readonly base: BoardPack;
  /** What the dataset is made from, without them. */
  readonly publications: readonly UsedPublication[];
  /** After which nothing can have happened. */
  readonly today: Day;
}

/** The board with a council's own records, and its files as the dataset lists them. */
export interface PreparedPack {
  /** `null` where a fault keeps it from being shown. */
  readonly pack: BoardPack | null;
  readonly publications: readonly UsedPublication[];
  readonly faults: readonly ImportFault[];
}

const folder = 'council';

/**
 * Adds a council's own records to its board, by the readers that read every folder of such records and
 * the schema that lets in every board.
 */
export async function preparedPack(own: CouncilOwn): Promise<PreparedPack> {
  const { files, local, base, today } = own;
  const encoder = new TextEncoder();
  const bytes = new Map(
    [...files].map(([name, text]) => [`${folder}/${name}.csv`, encoder.encode(text)]),
  );
  const findings = new Findings(today);
  const publications = await Promise.all(
    localFiles.flatMap(({ name, title }) => {
      const content = bytes.get(`${folder}/${name}.csv`);
      return content === undefined ? [] : [publicationOf(own, name, title, content)];
    }),
  );
  const joined = joinLocalRecords(
    local,
    { inspections: base.inspections.map(withGrades), visits: base.visits },
    findings,
  );
  if (findings.faults.length > 0) return { pack: null, publications, faults: findings.faults };
  const pack = packOf(own, local, joined);
  return { ...letIn(pack), publications };
}

/** A board as its schema lets it in, or what is wrong with it. */
function letIn(pack: BoardPack): Pick<PreparedPack, 'pack' | 'faults'> {
  try {
    return { pack: check(boardPack, pack, 'the board'), faults: [] };
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    const faults = error.faults.map(({ path, found, wanted }) => ({
      file: 'The board',
      row: null,
      column: path,
      found: found.length > 80 ? 'more, or something else' : found,
      wanted: wanted.replace(/^wanted /, ''),
    }));
    return { pack: null, faults };
  }
}

const withGrades = (inspection: Inspection): NationalInspection => ({
  inspection,
  grades: Object.fromEntries(
    ilacsTopics.map((topic) => [
      topic,
      inspection.judgements.find((one) => one.topic === topic)?.grade ?? null,
    ]),
  ) as unknown as IlacsGrades,
});

/** Records of a board and those that a council adds; its own stands where both have an id. */
const added = <Record extends { readonly id: string }>(
  base: readonly Record[],
  own: readonly Record[],
): Record[] => {
  const ids = new Set(own.map(({ id }) => id));
  return [...base.filter(({ id }) => !ids.has(id)), ...own];
};

function packOf(
  { authorityCode, base, publications }: CouncilOwn,
  local: LocalPack,
  { inspections, visits }: { readonly inspections: Inspection[]; readonly visits: Visit[] },
): BoardPack {
  const actions = added(base.actions ?? [], local.actions);
  const measures = added(base.measures ?? [], local.measures);
  const hasOwn = base.areas.length + base.events.length + base.meetings.length > 0;
  const named = new Set([...inspections, ...visits].flatMap(({ sourceIds }) => sourceIds));
  const national = publications.filter(({ content }) => content !== 'own-records').map(asSource);
  const known = new Set(base.sources.map(({ id }) => id));
  return {
    schemaVersion: 1,
    authorityCode,
    // A board that has records already says itself what they cover.
    ...(hasOwn
      ? { coverage: [...base.coverage, 'What the council brought itself is named with its file.'] }
      : coverageHistory(nationalCoverage(publications.map(asListed)), local)),
    inspections: inspections.toSorted(compareInspections),
    visits: visits.toSorted(compareVisits),
    areas: added(base.areas, local.areas),
    events: added(base.events, local.events),
    meetings: added(base.meetings, local.meetings),
    facts: added(base.facts, local.facts),
    sources: added(
      [...national.filter(({ id }) => named.has(id) && !known.has(id)), ...base.sources],
      local.sources,
    ),
    disagreements: added(base.disagreements, local.disagreements),
    notClaimed: added(base.notClaimed, local.notClaimed),
    settings: {
      ...base.settings,
      ...Object.fromEntries(
        Object.entries(local.settings).filter(([, value]) => value !== '' && value !== null),
      ),
      ratingMeanings: { ...base.settings.ratingMeanings, ...local.settings.ratingMeanings },
      // Whatever its settings say, nobody may take it for a council.
      ...(authorityCode === exampleCode && { marking: exampleMarking }),
    },
    commentary: added(base.commentary, local.commentary),
    ...(measures.length > 0 && { measures }),
    ...(actions.length > 0 && { actions }),
  };
}

const asListed = ({ authorityCode, ...publication }: UsedPublication): ListedPublication => ({
  ...publication,
  authorityCode: authorityCode ?? undefined,
});

async function publicationOf(
  { publisher, authorityCode }: CouncilOwn,
  name: string,
  title: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<UsedPublication> {
  return {
    id: `${folder}-${name.replaceAll('_', '-')}`,
    content: 'own-records',
    publisher,
    title: `${title}: ${publisher}`,
    publishedOn: null,
    licence: 'Each row cites its source; the sources give the licence of each.',
    url: null,
    file: `${folder}/${name}.csv`,
    sha256: await sha256(bytes),
    note: '',
    rows: countRows(bytes),
    authorityCode,
  };
}
