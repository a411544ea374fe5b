import { improvementAreaColumns, optionalAreaColumns } from './areaRows.ts';
import { measureValueColumns, optionalMeasureValueColumns } from './measureCell.ts';
import { actionColumns, optionalActionColumns } from './readLocalActions.ts';
import { disagreementColumns, notClaimedColumns, optionalClaimColumns } from './readLocalClaims.ts';
import { commentaryColumns, optionalCommentaryColumns } from './readLocalCommentary.ts';
import { factColumns, optionalFactColumns } from './readLocalFacts.ts';
import { judgementColumns, optionalJudgementColumns } from './readLocalInspections.ts';
import { measureColumns, optionalMeasureColumns } from './readLocalMeasures.ts';
import {
  eventColumns,
  meetingColumns,
  optionalEventColumns,
  optionalMeetingColumns,
} from './readLocalRecords.ts';
import { settingColumns } from './readLocalSettings.ts';
import { optionalSourceColumns, sourceColumns } from './readLocalSources.ts';
import { optionalVisitColumns, visitColumns } from './readLocalVisits.ts';
import { measureNoteColumns } from './readMeasureNotes.ts';

/** A file that a folder of an authority's own records may hold. */
export interface LocalFile {
  /** Of the file, without `.csv`. */
  readonly name: string;
  /** What it holds, as a title in the list of sources. */
  readonly title: string;
  readonly columns: readonly string[];
  /** Columns that may be left out. Months of measures may stand in other shapes too. */
  readonly optional: readonly string[];
}

/** Every such file. Only `sources.csv` must be there: each record names its source. */
export const localFiles: readonly LocalFile[] = [
  { name: 'sources', title: 'Sources', columns: sourceColumns, optional: optionalSourceColumns },
  {
    name: 'judgements',
    title: 'Judgements',
    columns: judgementColumns,
    optional: optionalJudgementColumns,
  },
  { name: 'visits', title: 'Visits', columns: visitColumns, optional: optionalVisitColumns },
  {
    name: 'improvement_areas',
    title: 'Areas for improvement',
    columns: improvementAreaColumns,
    optional: optionalAreaColumns,
  },
  { name: 'events', title: 'Events', columns: eventColumns, optional: optionalEventColumns },
  {
    name: 'board_meetings',
    title: 'Meetings',
    columns: meetingColumns,
    optional: optionalMeetingColumns,
  },
  {
    name: 'workforce_facts',
    title: 'Workforce statements',
    columns: factColumns,
    optional: optionalFactColumns,
  },
  {
    name: 'disagreements',
    title: 'Where sources disagree',
    columns: disagreementColumns,
    optional: optionalClaimColumns,
  },
  {
    name: 'not_claimed',
    title: 'What no source supports',
    columns: notClaimedColumns,
    optional: optionalClaimColumns,
  },
  { name: 'board', title: 'How the board is shown', columns: settingColumns, optional: [] },
  {
    name: 'commentary',
    title: 'What is said and asked',
    columns: commentaryColumns,
    optional: optionalCommentaryColumns,
  },
  {
    name: 'measures',
    title: 'Measures',
    columns: measureColumns,
    optional: optionalMeasureColumns,
  },
  {
    name: 'measure_values',
    title: 'Months of the measures',
    columns: measureValueColumns,
    optional: optionalMeasureValueColumns,
  },
  {
    name: 'measure_notes',
    title: 'Targets, plans and comments of the measures',
    columns: measureNoteColumns,
    optional: [],
  },
  {
    name: 'actions',
    title: 'Actions of the plan',
    columns: actionColumns,
    optional: optionalActionColumns,
  },
];

/** Their names in words: `sources.csv, judgements.csv, ...`. */
export const localFileNames: string = localFiles.map(({ name }) => `${name}.csv`).join(', ');

/** The file that a path under `data/published/` is, by its name; `undefined` for no such file. */
export const localFileAt = (path: string): LocalFile | undefined =>
  localFiles.find(({ name }) => /^[^/]+\/([^/]+)\.csv$/.exec(path)?.[1] === name);
