import { useBoard } from '#src/features/board/useBoard.ts';
import type { ChangeGroup } from '#src/features/changes/changeGroups.ts';
import { useChanges } from '#src/features/changes/useChanges.ts';
import styles from './ChangesSlide.module.css';
import { ForStage } from './ForStage.tsx';
import list from './Groups.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import type { SlideProps } from './slideProps.ts';
import { bodyHeight, innerWidth, linesIn, type StageShape } from './slideRoom.ts';

/** What changed since the last meeting: the kinds that weigh most, the rest by its count. */
export function ChangesSlide(props: SlideProps) {
  const { pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const { title, headline, groups } = useChanges(props.board);
  const news = (shape: StageShape) => <News groups={groups} title={headline} shape={shape} />;
  return (
    <SlideFrame {...props} title={headline} source={title} marking={pack.settings.marking}>
      {groups.length === 0 ? (
        <p>No record of this board became known since then.</p>
      ) : (
        <ForStage>{news}</ForStage>
      )}
    </SlideFrame>
  );
}

interface NewsProps {
  readonly groups: readonly ChangeGroup[];
  readonly title: string;
  readonly shape: StageShape;
}

/** So many kinds of news, and so many items of each, the first of these that fits. */
const amounts = [
  [5, 3],
  [4, 3],
  [5, 2],
  [4, 2],
  [5, 1],
  [4, 1],
  [3, 1],
  [2, 1],
] as const;

function News({ groups, title, shape }: NewsProps) {
  const room = bodyHeight(title, shape);
  const fits = ([most, items]: readonly [number, number]) =>
    heightOf(groups.slice(0, most), items, shape) + restHeight(groups.slice(most), shape) <= room;
  const [most, items] = amounts.find(fits) ?? [1, 1];
  const rest = groups.slice(most);
  return (
    <>
      <dl className={list.groups}>
        {groups.slice(0, most).map((group) => (
          <div key={group.title}>
            <dt>
              {group.title} <span className={list.count}>{countOf(group, items)}</span>
            </dt>
            {group.items.slice(0, items).map((item) => (
              <dd key={item.id}>{inWords(item)}</dd>
            ))}
          </div>
        ))}
      </dl>
      {rest.length > 0 && <p className={styles.rest}>{describeRest(rest)}</p>}
    </>
  );
}

/** "12", "2 of 12" where only two of them have room. */
const countOf = ({ items }: ChangeGroup, shown: number) =>
  shown < items.length ? `${shown} of ${items.length}` : String(items.length);

const inWords = ({ lead, short }: ChangeGroup['items'][number]) =>
  short ? `${lead}: ${short}` : lead;

const describeRest = (rest: readonly ChangeGroup[]) =>
  `Also: ${rest.map(({ title, items }) => `${title.toLowerCase()} ${items.length}`).join(', ')}.`;

/** Width of the column of names and of its gap, height of a line, of the space between two items and of a group's padding. */
const [names, gap, line, between, around] = [34, 3, 4.2, 0.4, 2.6] as const;

function heightOf(groups: readonly ChangeGroup[], items: number, shape: StageShape): number {
  const width = innerWidth[shape] - names - gap;
  return groups.reduce((height, group) => {
    const shown = group.items.slice(0, items);
    const listed = shown.map((item) => line * linesIn(width, inWords(item)) + between);
    const name = line * linesIn(names, `${group.title} ${countOf(group, items)}`, true);
    return (
      height +
      Math.max(
        name,
        listed.reduce((sum, one) => sum + one, 0),
      ) +
      around
    );
  }, 0);
}

const restHeight = (rest: readonly ChangeGroup[], shape: StageShape) =>
  rest.length === 0 ? 0 : 1.2 + line * linesIn(innerWidth[shape], describeRest(rest));
