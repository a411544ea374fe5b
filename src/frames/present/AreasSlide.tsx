import { StatusChip } from '#src/charts/StatusChip.tsx';
import { isOpenNow } from '#src/core/board/areaStanding.ts';
import { raisedByInShort } from '#src/core/board/areaText.ts';
import { yearsRaisedBefore } from '#src/core/board/lineage.ts';
import { describePublishers } from '#src/core/board/sourceListText.ts';
import { type Area, areaPlaces, areaStatusName, placeOf, statusOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { areasHeadline } from '#src/features/areas/themes/areasHeadline.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './AreasSlide.module.css';
import { ForStage } from './ForStage.tsx';
import { SlideFrame } from './SlideFrame.tsx';
import { SlideTable, type SlideTableRow } from './SlideTable.tsx';
import type { SlideProps } from './slideProps.ts';
import { linesIn, type StageShape } from './slideRoom.ts';

/** Widths of the columns in hundredths of the stage's height: after the area's own, which has the rest. */
const columns = { full: [27, 25, 24], wide: [27, 25, 24], square: [25, 21, 27] } as const;
/** What a chip has beside its words, and what one with the longest of them needs. */
const [chipSides, longChip] = [7, 36] as const;

/** What is open, the latest list first and then the council's plan, each with whether the board has heard it before. */
export function AreasSlide(props: SlideProps) {
  const { pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const open = pack.areas
    .filter(isOpenNow)
    .toSorted((a, b) => areaPlaces.indexOf(placeOf(a)) - areaPlaces.indexOf(placeOf(b)));
  const { title } = areasHeadline(pack);
  const list = (shape: StageShape) => <OpenAreas {...{ open, pack, title, shape }} />;
  return (
    <SlideFrame
      {...props}
      title={title}
      source={describePublishers(
        pack.sources,
        open.map(({ sourceId }) => sourceId),
      )}
      marking={pack.settings.marking}
    >
      {open.length === 0 ? <p>No area is known to be open now.</p> : <ForStage>{list}</ForStage>}
    </SlideFrame>
  );
}

interface OpenAreasProps {
  readonly open: readonly Area[];
  readonly pack: BoardPack;
  readonly title: string;
  readonly shape: StageShape;
}

function OpenAreas({ open, pack, title, shape }: OpenAreasProps) {
  const [ofBefore, ofBy, usual] = columns[shape];
  // Where there is room for it, a status stands in one line.
  const isLong = open.some(
    (area) => linesIn(usual - chipSides, areaStatusName[statusOf(area)]) > 1,
  );
  const ofStatus = shape === 'full' && isLong ? longChip : usual;
  const rows = open.map((area): SlideTableRow => {
    const before = yearsRaisedBefore(area, pack.areas).join(', ');
    const by = raisedByInShort(area, pack);
    const status = statusOf(area);
    return {
      id: area.id,
      name: area.title,
      isBold: placeOf(area) === 'current',
      cells: [
        before ? (
          <span key="before" className={styles.before}>
            {before}
          </span>
        ) : (
          'No'
        ),
        by,
        <div key="status" className={styles.status}>
          <StatusChip status={status} />
        </div>,
      ],
      linesAt: (scale) =>
        Math.max(
          linesIn((ofBefore - 2) / scale, before, true),
          linesIn((ofBy - 2) / scale, by),
          linesIn(ofStatus / scale - chipSides, areaStatusName[status]),
        ),
    };
  });
  return (
    <SlideTable
      {...{ title, shape, rows }}
      columns={['Area', 'Raised before', 'Raised by', 'Latest evidence']}
      widths={[ofBefore, ofBy, ofStatus]}
    />
  );
}
