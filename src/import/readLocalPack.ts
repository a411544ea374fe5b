import type { Area } from '#src/domain/area.ts';
import type {
  BoardEvent,
  BoardSettings,
  Commentary,
  Meeting,
  WorkforceFact,
} from '#src/domain/boardPack.ts';
import type { Disagreement, NotClaimed } from '#src/domain/claims.ts';
import type { Inspection, Visit } from '#src/domain/inspection.ts';
import type { Source } from '#src/domain/source.ts';
import type { Findings } from './findings.ts';
import { anySource } from './localCells.ts';
import type { LocalFolder } from './publications.ts';
import { readLocalAreas } from './readLocalAreas.ts';
import { readLocalDisagreements, readLocalNotClaimed } from './readLocalClaims.ts';
import { readLocalCommentary } from './readLocalCommentary.ts';
import { readLocalInspections } from './readLocalInspections.ts';
import { readLocalEvents, readLocalFacts, readLocalMeetings } from './readLocalRecords.ts';
import { noSettings, readLocalSettings } from './readLocalSettings.ts';
import { readLocalSources } from './readLocalSources.ts';
import { readLocalVisits } from './readLocalVisits.ts';

/** An authority's own records, each with its source. */
export interface LocalPack {
  readonly authorityCode: string;
  /** Path of the folder's file of inspections and of visits, named in faults. */
  readonly inspectionsFile: string;
  readonly visitsFile: string;
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
}

/**
 * Reads a folder of an authority's own records. A file at fault raises no faults in the files that
 * name its rows. `board.csv`, `commentary.csv`, `disagreements.csv` and `not_claimed.csv`
 * may be left out.
 *
 * @param read Bytes of a file by its path under `data/published/`; `undefined` where there is none.
 */
export function readLocalPack(
  { folder, authorityCode }: LocalFolder,
  read: (file: string) => Uint8Array | undefined,
  findings: Findings,
): LocalPack {
  const path = (name: string) => `${folder}/${name}.csv`;
  const file = (name: string) => [path(name), read(path(name)) ?? new Uint8Array()] as const;
  const optional = <Records>(
    name: string,
    readRecords: (file: string, bytes: Uint8Array, findings: Findings) => Records,
    none: Records,
  ): Records => {
    const bytes = read(path(name));
    return bytes === undefined ? none : readRecords(path(name), bytes, findings);
  };
  const whole = (name: string) => findings.faultsIn(path(name)) === 0;
  const ownSources = readLocalSources(...file('sources'), findings);
  const sources = whole('sources') ? ownSources : anySource;
  const inspections = readLocalInspections(...file('judgements'), authorityCode, sources, findings);
  const events = readLocalEvents(...file('events'), sources, findings);
  const visits = readLocalVisits(
    ...file('visits'),
    authorityCode,
    sources,
    whole('events') ? events : null,
    findings,
  );
  // A visit may take its date from an event.
  const areRaisersWhole = ['judgements', 'visits', 'events'].every(whole);
  const raisers = areRaisersWhole ? [...inspections, ...visits] : [];
  return {
    authorityCode,
    inspectionsFile: path('judgements'),
    visitsFile: path('visits'),
    inspections,
    visits,
    areas: readLocalAreas(
      ...file('improvement_areas'),
      sources,
      new Map(raisers.map((record) => [record.id, record])),
      findings,
    ),
    events,
    meetings: readLocalMeetings(...file('board_meetings'), sources, findings),
    facts: readLocalFacts(...file('workforce_facts'), sources, findings),
    sources: [...ownSources.values()],
    disagreements: optional(
      'disagreements',
      (name, bytes) => readLocalDisagreements(name, bytes, sources, findings),
      [],
    ),
    notClaimed: optional('not_claimed', readLocalNotClaimed, []),
    settings: optional('board', readLocalSettings, noSettings),
    commentary: optional('commentary', readLocalCommentary, []),
  };
}
