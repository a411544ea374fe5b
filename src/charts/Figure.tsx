import { type ReactNode, useContext, useEffect, useRef } from 'react';
import {
  DrawsFigures,
  type RegisteredFigure,
  registerFigure,
} from '#src/charts/figures/figureRegistry.ts';
import { ChartReader } from './ChartReader.tsx';
import { type FigureAction, figureActions } from './download/figureActions.ts';
import styles from './Figure.module.css';
import { FigureFooter } from './FigureFooter.tsx';
import type { ChartSpace, FigureContext, FigureFrame, FigureSpec } from './figureSpec.ts';
import { SpecTable } from './SpecTable.tsx';
import { useChartSpace } from './useChartSpace.ts';

interface Props<Data extends FigureContext> {
  readonly spec: FigureSpec<Data>;
  readonly data: Data;
  readonly frame: FigureFrame;
  /** Width of the chart where nothing can be measured, if not that of the frame. */
  readonly usualWidth?: number;
  /** Stands above the chart in place of the finding; `null` where the page has said it. */
  readonly heading?: ReactNode;
  /** Stands between the chart and its notes: keys, and what changes the chart. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  /** Whether the page shows the same table in a section of its own. */
  readonly hasOwnTable?: boolean;
  /** Called with what a pointer is at: the nearest point, and how far down, 0 to 1 of the height. */
  readonly onPoint?: (index: number, y: number, space: ChartSpace) => void;
  /** What Enter does at a point, and how those hear of it who hear the chart. */
  readonly choice?: { readonly hint: string; readonly onChoose: (index: number) => void };
  /** Stands over the chart and takes the pointer: links at its marks. */
  readonly overlay?: (space: ChartSpace) => ReactNode;
}

/**
 * A figure in any frame: its finding, its chart, once and as wide as there is room, what reads it
 * out, its notes; on the page also its table, its source and its downloads, on paper its table.
 */
export function Figure<Data extends FigureContext>(props: Props<Data>) {
  const { spec, data, frame, heading, children, className, hasOwnTable } = props;
  const element = useRef<HTMLElement>(null);
  const drawsFigures = useContext(DrawsFigures);
  useEffect(() => {
    if (element.current) registerFigure(element.current, () => contentOf(spec, data));
  }, [spec, data]);
  if (!drawsFigures) return <figure ref={element} />;
  const title = spec.title(data);
  const notes = (spec.notes?.(data) ?? []).filter(Boolean);
  const hasFooter = frame === 'page' || frame === 'card';
  return (
    <figure ref={element} aria-label={title} className={className}>
      {heading === undefined && frame === 'page' ? <p>{spec.finding(data)}</p> : heading}
      <Drawing {...props} />
      {children}
      {hasFooter && notes.length > 0 && <p className={styles.notes}>{notes.join(' ')}</p>}
      {frame === 'print' && <SpecTable table={spec.table(data)} />}
      {hasFooter && (
        <FigureFooter about={title} source={data.source} actions={actionsOf(spec, data)}>
          {hasOwnTable ? null : <SpecTable table={spec.table(data)} />}
        </FigureFooter>
      )}
    </figure>
  );
}

function Drawing<Data extends FigureContext>(props: Props<Data>) {
  const { spec, data, frame, usualWidth, onPoint, choice, overlay } = props;
  const { element, space } = useChartSpace(frame, usualWidth);
  const start = spec.start?.(data);
  const below = space && spec.labelsBelow?.(data, space);
  return (
    <div
      ref={element}
      className={styles.chart}
      data-frame={frame}
      // A small drawing is not blown up on a sheet.
      style={frame === 'page' && space?.isOnPaper ? { maxWidth: space.width } : undefined}
    >
      {space && (
        <ChartReader
          title={spec.title(data)}
          summary={spec.summary(data)}
          points={frame === 'print' ? [] : spec.points(data, space)}
          {...(start === undefined ? {} : { start })}
          {...(choice ? { choice } : {})}
          {...(onPoint ? { onPoint: (index, y) => onPoint(index, y, space) } : {})}
          overlay={overlay?.(space)}
        >
          {(active) => <spec.Chart data={data} space={space} active={active} />}
        </ChartReader>
      )}
      {below && <p className={styles.notes}>{below}</p>}
    </div>
  );
}

function contentOf<Data extends FigureContext>(
  spec: FigureSpec<Data>,
  data: Data,
): RegisteredFigure {
  const { authority, asAt, source } = data;
  const native = spec.native;
  const legend = spec.legend?.(data) ?? [];
  return {
    legend,
    words: {
      authority,
      asAt,
      source,
      title: spec.title(data),
      sentence: spec.finding(data),
      summary: spec.summary(data),
      notes: [...legend, ...(spec.notes?.(data) ?? [])],
    },
    tables: () => [spec.table(data)],
    nativeChart: native && (async () => (await native())(data)),
  };
}

const actionsOf = <Data extends FigureContext>(
  spec: FigureSpec<Data>,
  data: Data,
): FigureAction[] =>
  figureActions(contentOf(spec, data), {
    name: spec.fileName(data),
    tables: () => [spec.table(data)],
    source: data.source,
  });
