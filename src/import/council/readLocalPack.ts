import type { Action } from '#src/core/model/action.ts';
import type { Area } from '#src/core/model/area.ts';
import type {
  BoardEvent,
  BoardSettings,
  Commentary,
  Meeting,
  WorkforceFact,
} from '#src/core/model/boardPack.ts';
import type { Disagreement, NotClaimed } from '#src/core/model/claims.ts';
import type { Inspection, Visit } from '#src/core/model/inspection.ts';
import type { Measure } from '#src/core/model/measure.ts';
import type { Source } from '#src/core/model/source.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { anySource } from './localCells.ts';
import { localFiles } from './localFiles.ts';
import type { LocalFolder } from './localFolders.ts';
import { readLocalActions } from './readLocalActions.ts';
import { readLocalAreas } from './readLocalAreas.ts';
import { readLocalDisagreements, readLocalNotClaimed } from './readLocalClaims.ts';
import { readLocalCommentary } from './readLocalCommentary.ts';
import { readLocalFacts } from './readLocalFacts.ts';
import { readLocalInspections } from './readLocalInspections.ts';
import { readLocalMeasures } from './readLocalMeasures.ts';
import { readLocalEvents, readLocalMeetings } from './readLocalRecords.ts';
import { noSettings, readLocalSettings } from './readLocalSettings.ts';
import { readLocalSources } from './readLocalSources.ts';
import { readLocalVisits } from './readLocalVisits.ts';
import { readMeasureNotes } from './readMeasureNotes.ts';
import { readMeasureValues } from './readMeasureValues.ts';

/** An authority's own records, each with its source. */
export interface LocalPack {
  readonly authorityCode: string;
  /** Path of the folder's file of inspections, of visits and of areas, named in faults. */
  readonly inspectionsFile: string;
  readonly visitsFile: string;
  readonly areasFile: string;
  /** Names of the files that are there, without `.csv`. */
  readonly present: ReadonlySet<string>;
  readonly inspections: readonly Inspection[];
  readonly visits: readonly Visit[];
  readonly areas: readonly Area[];
  readonly events: readonly BoardEvent[];
  readonly meetings: readonly Meeting[];
  readonly facts: readonly WorkforceFact[];
  readonly sources: readonly Source[];
  readonly disagreements: readonly Disagreement[];
  readonly notClaimed: readonly NotClaimed[];
  readonly settings: BoardSettings;
  readonly commentary: readonly Commentary[];
  /** Empty where it has none. */
  readonly measures: readonly Measure[];
  /** Empty where it has none. */
  readonly actions: readonly Action[];
}

/**
 * Reads a folder of an authority's own records. A file at fault raises no faults in the files that
 * name its rows. Every file but `sources.csv` may be left out.
 *
 * @param publishedAreas Ids of improvement areas that are on the board without this folder.
 * @param read Bytes of a file by its path under `data/published/`; `undefined` where there is none.
 */
export function readLocalPack(
  { folder, authorityCode }: LocalFolder,
  read: (file: string) => Uint8Array | undefined,
  findings: Findings,
  publishedAreas: ReadonlySet<string> = new Set(),
): LocalPack {
  const path = (name: string) => `${folder}/${name}.csv`;
  const optional = <Records>(
    name: string,
    readRecords: (file: string, bytes: Uint8Array, findings: Findings) => Records,
    none: Records,
  ): Records => {
    const bytes = read(path(name));
    return bytes === undefined ? none : readRecords(path(name), bytes, findings);
  };
  const whole = (name: string) => findings.faultsIn(path(name)) === 0;
  const ownSources = optional('sources', readLocalSources, new Map());
  const sources = whole('sources') ? ownSources : anySource;
  const inspections = optional(
    'judgements',
    (name, bytes) => readLocalInspections(name, bytes, authorityCode, sources, findings),
    [],
  );
  const meetings = optional(
    'board_meetings',
    (name, bytes) => readLocalMeetings(name, bytes, sources, findings),
    [],
  );
  const meetingsIfWhole = whole('board_meetings') ? meetings : null;
  const visits = optional(
    'visits',
    (name, bytes) => readLocalVisits(name, bytes, authorityCode, sources, findings),
    [],
  );
  const raisers = ['judgements', 'visits'].every(whole)
    ? new Map([...inspections, ...visits].map((record) => [record.id, record]))
    : null;
  const areas = optional(
    'improvement_areas',
    (name, bytes) => readLocalAreas(name, bytes, sources, raisers, findings),
    [],
  );
  const areaIds = whole('improvement_areas')
    ? new Set([...publishedAreas, ...areas.map(({ id }) => id)])
    : null;
  const definitions = optional(
    'measures',
    (name, bytes) => readLocalMeasures(name, bytes, sources, areaIds, findings),
    [],
  );
  const months = optional(
    'measure_values',
    (name, bytes) =>
      whole('measures') ? readMeasureValues(name, bytes, definitions, findings) : [],
    definitions.map(({ measure }) => measure),
  );
  const measures = optional(
    'measure_notes',
    (name, bytes) =>
      whole('measures') ? readMeasureNotes(name, bytes, months, sources, findings) : months,
    months,
  );
  const actionLinks = {
    sources,
    areaIds,
    measureIds: ['measures', 'measure_values', 'measure_notes'].every(whole)
      ? new Set(measures.map(({ id }) => id))
      : null,
    meetings: meetingsIfWhole,
  };
  return {
    authorityCode,
    inspectionsFile: path('judgements'),
    visitsFile: path('visits'),
    areasFile: path('improvement_areas'),
    present: new Set(localFiles.map(({ name }) => name).filter((name) => read(path(name)))),
    inspections,
    visits,
    areas,
    events: optional(
      'events',
      (name, bytes) => readLocalEvents(name, bytes, sources, meetingsIfWhole, findings),
      [],
    ),
    meetings,
    facts: optional(
      'workforce_facts',
      (name, bytes) => readLocalFacts(name, bytes, sources, findings),
      [],
    ),
    sources: [...ownSources.values()],
    disagreements: optional(
      'disagreements',
      (name, bytes) => readLocalDisagreements(name, bytes, sources, findings),
      [],
    ),
    notClaimed: optional(
      'not_claimed',
      (name, bytes) => readLocalNotClaimed(name, bytes, sources, findings),
      [],
    ),
    settings: optional('board', readLocalSettings, noSettings),
    commentary: optional(
      'commentary',
      (name, bytes) => readLocalCommentary(name, bytes, sources, findings),
      [],
    ),
    measures,
    actions: optional(
      'actions',
      (name, bytes) => readLocalActions(name, bytes, actionLinks, findings),
      [],
    ),
  };
}
