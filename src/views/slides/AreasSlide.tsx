import { type Area, areaStatusName, statusOf } from '#src/domain/area.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import { countInWords } from '#src/domain/format.ts';
import { StatusChip } from '#src/figures/StatusChip.tsx';
import { areasHeadline } from '#src/narrative/areasHeadline.ts';
import { raisedByInShort } from '#src/narrative/areaWords.ts';
import { publishersInWords } from '#src/narrative/sourceListWords.ts';
import { isOpenNow } from '#src/statistics/areaStanding.ts';
import { yearsRaisedBefore } from '#src/statistics/lineage.ts';
import { useBoard } from '#src/views/board/useBoard.ts';
import styles from './AreasSlide.module.css';
import type { SlideProps } from './Slide.tsx';
import { SlideFrame } from './SlideFrame.tsx';
import { SlideSizes } from './SlideSizes.tsx';
import { bodyHeight, fittingRows, innerWidth, linesIn, type StageShape } from './slideRoom.ts';

/** Widths of the columns in hundredths of the stage's height: after the area's own, which has the rest. */
const columns = { full: [27, 25, 24], wide: [27, 25, 24], square: [25, 21, 24] } as const;
/** What a chip has beside its words, and what one with the longest of them needs. */
const [chipSides, longChip] = [7, 36] as const;
/** Heights: of the head, of a line, of what is around it in its row, and of the line that says there are more. */
const [head, line, around, more] = [6.2, 3.8, 2.6, 6] as const;

/** What is open, the latest list first, each with whether the board has heard it before. */
export function AreasSlide(props: SlideProps) {
  const { pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const open = pack.areas
    .filter(isOpenNow)
    .toSorted((a, b) => Number(b.list === 'current') - Number(a.list === 'current'));
  const { title } = areasHeadline(pack);
  const list = (shape: StageShape) => <OpenAreas {...{ open, pack, title, shape }} />;
  return (
    <SlideFrame
      {...props}
      title={title}
      source={publishersInWords(
        pack.sources,
        open.map(({ sourceId }) => sourceId),
      )}
      marking={pack.settings.marking}
    >
      {open.length === 0 ? (
        <p>No area is known to be open now.</p>
      ) : (
        <SlideSizes full={list('full')} wide={list('wide')} square={list('square')} />
      )}
    </SlideFrame>
  );
}

interface OpenAreasProps {
  readonly open: readonly Area[];
  readonly pack: BoardPack;
  readonly title: string;
  readonly shape: StageShape;
}

/** As many of the open areas as a stage of this shape has room for, and how many more there are. */
function OpenAreas({ open, pack, title, shape }: OpenAreasProps) {
  const [before, by, usual] = columns[shape];
  // Where there is room for it, a status stands in one line.
  const isLong = open.some(
    (area) => linesIn(usual - chipSides, areaStatusName[statusOf(area)]) > 1,
  );
  const evidence = shape === 'full' && isLong ? longChip : usual;
  const name = innerWidth[shape] - before - by - evidence;
  const heights = open.map(
    (area) =>
      around +
      line *
        Math.max(
          linesIn(name - 2, area.title, area.list === 'current'),
          linesIn(before - 2, yearsRaisedBefore(area, pack.areas).join(', '), true),
          linesIn(by - 2, raisedByInShort(area, pack)),
          linesIn(evidence - chipSides, areaStatusName[statusOf(area)]),
        ),
  );
  const shown = fittingRows(heights, bodyHeight(title, shape) - head, more);
  const left = open.length - shown;
  return (
    <>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Raised before</th>
            <th scope="col">Raised by</th>
            <th scope="col" style={{ width: `${evidence}cqh` }}>
              Latest evidence
            </th>
          </tr>
        </thead>
        <tbody>
          {open.slice(0, shown).map((area) => (
            <Row key={area.id} area={area} pack={pack} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p className={styles.more}>And {countInWords(left)} more, under Improvement areas.</p>
      )}
    </>
  );
}

function Row({ area, pack }: { readonly area: Area; readonly pack: BoardPack }) {
  const before = yearsRaisedBefore(area, pack.areas);
  return (
    <tr data-current={area.list === 'current'}>
      <th scope="row">{area.title}</th>
      <td>
        {before.length > 0 ? <span className={styles.before}>{before.join(', ')}</span> : 'No'}
      </td>
      <td>{raisedByInShort(area, pack)}</td>
      <td>
        <StatusChip status={statusOf(area)} />
      </td>
    </tr>
  );
}
