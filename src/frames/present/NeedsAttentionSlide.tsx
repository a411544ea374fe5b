import { formatCount } from '#src/core/text/format.ts';
import {
  type AttentionItem,
  type AttentionKind,
  worstOfEachKind,
} from '#src/features/attention/attention.ts';
import {
  type AttentionText,
  attentionHeadline,
  attentionPublishers,
  attentionText,
  describeKinds,
} from '#src/features/attention/attentionText.ts';
import { useAttention } from '#src/features/attention/useAttention.ts';
import { ForStage } from './ForStage.tsx';
import styles from './NeedsAttentionSlide.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import type { SlideProps } from './slideProps.ts';
import {
  bodyHeight,
  fittingRows,
  fittingSize,
  innerWidth,
  linesIn,
  type StageShape,
  scaleOf,
} from './slideRoom.ts';

/** Hundredths of the stage's height: width of the marks, and of who acts and by when. */
const [ofMark, ofWho] = [10, { full: 50, wide: 46, square: 38 }] as const;
/** Heights: of a line, of what is around the lines of a row, and of what is around those that count the others. */
const [line, around, aroundMore] = [4, 2.2, 2] as const;
/** More than these would be read out, not seen. */
const mostRows = 6;
/** The most of the height left over that a row takes: few rows stay together. */
const mostSpare = 2.4;

/** The worst of each kind of what needs attention, in two lines each, then the next; all others are counted. */
export function NeedsAttentionSlide(props: SlideProps) {
  const { asAt } = props.board;
  const { pack, items } = useAttention(props.board);
  const { shown, rest } = worstOfEachKind(items);
  const listed = [...shown, ...rest].slice(0, Math.max(mostRows, shown.length));
  const title = attentionHeadline(items);
  const source = attentionPublishers(listed, pack);
  const textOf = (item: AttentionItem) => attentionText(item, pack, asAt);
  return (
    <SlideFrame {...props} title={title} source={source} marking={pack.settings.marking}>
      <ForStage>{(shape) => <Items {...{ listed, items, textOf, title, shape }} />}</ForStage>
    </SlideFrame>
  );
}

interface ItemsProps {
  /** The worst of each kind first: as many as there is room for. */
  readonly listed: readonly AttentionItem[];
  /** All of them, of which those not shown are counted. */
  readonly items: readonly AttentionItem[];
  readonly textOf: (item: AttentionItem) => AttentionText;
  readonly title: string;
  readonly shape: StageShape;
}

function Items({ listed, items, textOf, title, shape }: ItemsProps) {
  const who = ofWho[shape];
  const what = innerWidth[shape] - ofMark - who - 4;
  const heightsAt = (scale: number) =>
    listed.map((item) => {
      const text = textOf(item);
      const lines = (width: number, words: string, isBold = false) =>
        linesIn(width / scale, words, isBold);
      const left = lines(what, text.title, true) + lines(what, text.lead + text.rest);
      const right = lines(who, text.owner) + lines(who, text.when);
      return around + line * scale * Math.max(left, right);
    });
  const room = bodyHeight(title, shape);
  const hasOthers = items.length > listed.length;
  // As if all of them were counted: fewer are said in as many words at most.
  const more = aroundMore + line * linesIn(innerWidth[shape], describeMore(items));
  const size = fittingSize(['large', 'body'], room, (scale) =>
    sumOf([hasOthers ? more : 0, ...heightsAt(scale)]),
  );
  const heights = heightsAt(scaleOf(size));
  const count = fittingRows(heights, room - (hasOthers ? more : 0), hasOthers ? 0 : more);
  const others = items.filter((item) => !listed.slice(0, count).includes(item));
  const rows = items.filter((item) => !others.includes(item));
  const left = room - sumOf(heights.slice(0, count)) - (others.length > 0 ? more : 0);
  const spare = Math.min(mostSpare, Math.max(0, left / count));
  return (
    <>
      <ol
        className={styles.list}
        data-size={size}
        style={{ gridTemplateColumns: `${ofMark}cqh 1fr ${who}cqh` }}
      >
        {rows.map((item) => {
          const text = textOf(item);
          return (
            <li
              key={text.id}
              style={{ paddingBlock: `calc(var(--slide-space-2) + ${spare / 2}cqh)` }}
            >
              <Mark kind={item.kind} />
              <div>
                <strong>{text.title}</strong>{' '}
                <p>
                  <span className={styles.lead}>{text.lead}</span>
                  {text.rest}
                </p>
              </div>{' '}
              <div>
                <p data-none={text.hasNoOwner}>{text.owner}</p>{' '}
                <p className={styles.when}>{text.when}</p>
              </div>
            </li>
          );
        })}
      </ol>
      {others.length > 0 && (
        <p className={styles.more}>
          <strong>And {formatCount(others.length)} more:</strong> {describeKinds(others)}
        </p>
      )}
    </>
  );
}

const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0);

const describeMore = (others: readonly AttentionItem[]) =>
  `And ${formatCount(others.length)} more: ${describeKinds(others)}`;

/** A shape for each kind, beside the words that say the same. */
const shapes: Readonly<Record<AttentionKind, string>> = {
  overdue: 'M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14M12 8v4l3 2',
  'measure-worse': 'M4 18 C10 18 10 7 19 6 M14 5h6v6',
  'no-evidence': 'M4 12l4 5l7-10 M18 9c0-2 4-2 3 1c-.6 1-2 1-2 3 M19 16v1',
  'measure-missed': 'M4 17h16 M6 6h6v6h-6z M15 6l5 6 M20 6l-5 6',
  'twice-england': 'M6 19v-6 M6 13h4v6 M14 19V5 M14 5h4v14 M4 19h16',
  'stale-area': 'M6 4h8l4 4v12H6z M12 11v4l2 1',
  'raised-again': 'M19 12a7 7 0 1 1-3-6 M17 3v4h-4',
};

const Mark = ({ kind }: { readonly kind: AttentionKind }) => (
  <svg viewBox="0 0 24 24" className={styles.mark} aria-hidden="true">
    <path
      d={shapes[kind]}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
