import { type Area, statusOf } from '#src/domain/area.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import { countInWords } from '#src/domain/format.ts';
import { StatusChip } from '#src/figures/StatusChip.tsx';
import { areasHeadline } from '#src/narrative/areasHeadline.ts';
import { raisedByInShort } from '#src/narrative/areaWords.ts';
import { publishersInWords } from '#src/narrative/sourceWords.ts';
import { isOpenNow } from '#src/statistics/areaList.ts';
import { yearsRaisedBefore } from '#src/statistics/lineage.ts';
import { useBoard } from '#src/views/board/useBoard.ts';
import styles from './AreasSlide.module.css';
import type { SlideProps } from './Slide.tsx';
import { SlideFrame } from './SlideFrame.tsx';

/** Rows for which a slide has room, and those for which a squarer one has. */
const [mostRows, fewRows] = [7, 5];

/** What is open, the latest list first, each with whether the board has heard it before. */
export function AreasSlide(props: SlideProps) {
  const { pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const open = pack.areas
    .filter(isOpenNow)
    .toSorted((a, b) => Number(b.list === 'current') - Number(a.list === 'current'));
  return (
    <SlideFrame
      {...props}
      title={areasHeadline(pack).title}
      source={publishersInWords(
        pack.sources,
        open.map(({ sourceId }) => sourceId),
      )}
      marking={pack.settings.marking}
    >
      {open.length === 0 ? (
        <p>No area is known to be open now.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Area</th>
              <th scope="col">Raised before</th>
              <th scope="col">Raised by</th>
              <th scope="col">Latest evidence</th>
            </tr>
          </thead>
          <tbody>
            {open.slice(0, mostRows).map((area) => (
              <Row key={area.id} area={area} pack={pack} />
            ))}
          </tbody>
        </table>
      )}
      <More left={open.length - mostRows} className={styles.wideMore} />
      <More left={open.length - fewRows} className={styles.squareMore} />
    </SlideFrame>
  );
}

function More({
  left,
  className,
}: {
  readonly left: number;
  readonly className: string | undefined;
}) {
  if (left <= 0) return null;
  return <p className={className}>And {countInWords(left)} more, under Improvement areas.</p>;
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
