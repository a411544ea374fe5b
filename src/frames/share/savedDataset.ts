import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { DatasetFile } from '#src/core/model/datasetFile.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import type { InspectionsFile } from '#src/core/model/inspection.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { PreparedBoard } from '#src/core/model/preparedBoard.ts';
import { preparedPath } from '#src/data/queries.ts';

/** What a board is made of, as its files were read. */
interface BoardFiles {
  readonly dataset: DatasetFile;
  readonly authorities: AuthoritiesFile;
  readonly inspections: InspectionsFile;
  readonly indicators: readonly IndicatorFile[];
  readonly pack: BoardPack;
}

/** What saved it. */
interface SavedBy {
  readonly version: string;
  readonly builtOn: Day | null;
  readonly contentHash: string | null;
}

/** One authority's board and the national files, in one file. docs/data-format.md tells its fields. */
interface SavedDataset {
  readonly schemaVersion: 1;
  readonly authorityCode: string;
  /** The day of saving, as on which the authority's own records were known. */
  readonly asAt: Day;
  readonly savedBy: SavedBy;
  /** By path below `data/v1/`; each is what the schema of such a file says. */
  readonly files: Readonly<Record<string, unknown>>;
}

/**
 * Everything that a board shows, for another program to read. Files and notices of other councils'
 * own records are left out, as those records are.
 *
 * @param asAt What became known later is left out of the authority's records.
 * @param prepared What a council brought to a board that it saved, so that the next can be made of the
 *   data too; `null` for every other board.
 */
export function savedDataset(
  { dataset, authorities, inspections, indicators, pack }: BoardFiles,
  { version, builtOn, contentHash }: SavedBy,
  asAt: Day,
  prepared: PreparedBoard | null = null,
): SavedDataset {
  const { authorityCode } = pack;
  const publications = dataset.publications.filter(
    (one) => one.authorityCode === null || one.authorityCode === authorityCode,
  );
  const used = new Set(publications.map(({ file }) => file));
  const known = asKnownOn(pack, asAt);
  return {
    schemaVersion: 1,
    authorityCode,
    asAt,
    savedBy: { version, builtOn, contentHash },
    files: {
      'dataset.json': {
        ...dataset,
        publications,
        notices: dataset.notices.filter(({ file }) => used.has(file)),
      },
      'authorities.json': authorities,
      'inspections.json': inspections,
      ...Object.fromEntries(
        indicators.map((file) => [`workforce/${file.indicator.id}.json`, file]),
      ),
      [`authorities/${authorityCode}/board-pack.json`]: {
        ...known,
        // A mark of the view, and no part of the format.
        sources: known.sources.map(({ isLater: _, ...source }) => source),
      },
      ...(prepared && { [preparedPath]: prepared }),
    },
  };
}
