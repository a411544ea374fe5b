import styles from './JudgementHistoryLinks.module.css';
import type { JudgementHistory } from './judgementHistory.ts';
import type { JudgementHistoryRowsLayout } from './judgementHistoryRowsLayout.ts';

/** Where a record can be read in full. */
interface RecordLinks {
  readonly hrefOf: (id: string) => string;
  readonly onOpen: (id: string) => void;
}

interface Props {
  readonly judgementHistory: JudgementHistory;
  readonly layout: JudgementHistoryRowsLayout;
  readonly links: RecordLinks;
  /** What a record is called. */
  readonly nameOf: (id: string) => string;
}

/**
 * A link over each mark, for a pointer or a finger. Keys and screen readers have the chart's slider
 * and the list of records instead, or they would meet thirty stops in one chart.
 */
export function JudgementHistoryLinks({ judgementHistory, layout, links, nameOf }: Props) {
  const { size, height, place, levelOf, tracks, trackHeight, inspections, visits } = layout;
  const trackY = (name: string) => tracks.find((track) => track.name === name)?.y ?? 0;
  const targets = [
    ...judgementHistory.lines.flatMap(({ topic, seriesId, steps }) =>
      steps.map(({ inspectionId: id, start, grade }) => ({
        key: `${seriesId} ${start}`,
        id,
        x: place(start),
        y: levelOf(topic, grade),
      })),
    ),
    ...inspections.map(({ id, x }) => ({ key: id, id, x, y: trackY('inspected') })),
    ...(['focused', 'monitoring'] as const).flatMap((kind) =>
      visits[kind].map(({ visit: { id }, x, row }) => ({
        key: id,
        id,
        x,
        y: trackY(kind) + row * trackHeight,
      })),
    ),
  ];
  return (
    <div aria-hidden="true">
      {targets.map(({ key, id, x, y }) => (
        <a
          key={key}
          className={styles.link}
          href={links.hrefOf(id)}
          tabIndex={-1}
          style={{ left: `${(x / size.width) * 100}%`, top: `${(y / height) * 100}%` }}
          onClick={(event) => {
            // Another button or key is the browser's: a new tab, a saved address.
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            links.onOpen(id);
          }}
        >
          <span className="visually-hidden">{nameOf(id)}</span>
        </a>
      ))}
    </div>
  );
}
