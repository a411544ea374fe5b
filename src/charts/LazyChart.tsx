import { Suspense, startTransition, use, useContext, useEffect, useState } from 'react';
import { whenIdle } from '#src/ui/whenIdle.ts';
import type { ChartProps } from './figureSpec.ts';
import styles from './LazyChart.module.css';
import type { LazyChartModule } from './lazyChartModule.ts';
import { chartCacheKey, PrerenderedCharts, prerenderedAttribute } from './prerenderedCharts.ts';

interface Props<Data> {
  readonly code: LazyChartModule<ChartProps<Data>>;
  readonly chart: ChartProps<Data>;
  /** Of the chart, whatever its width, so that nothing moves when it comes. */
  readonly height: number;
}

/**
 * A chart whose code is fetched when it is wanted. Where the page was built with its picture, that
 * stands, at the width of the build, until the chart is read or is given other data, or the page has
 * been idle; then the live one takes its place, as wide as there is room.
 */
export function LazyChart<Data>({ code, chart, height }: Props<Data>) {
  const stills = useContext(PrerenderedCharts);
  const [isLive, setIsLive] = useState(false);
  if (!isLive && chart.active !== null) setIsLive(true);
  const key = stills && chartCacheKey(code.name, chart.data);
  const still = key === null ? undefined : stills?.get(key);
  const place = key === null ? {} : { [prerenderedAttribute]: key };
  const isStill = still !== undefined && !isLive;

  useEffect(() => {
    if (!isStill) return;
    const makeLive = async () => {
      await code.fetch();
      startTransition(() => setIsLive(true));
    };
    // What does not arrive is asked for again, and told, when it is wanted.
    return whenIdle(() => void makeLive().catch(() => {}));
  }, [code, isStill]);

  const picture =
    still === undefined ? (
      <div aria-busy="true" style={{ height }} />
    ) : (
      <div
        {...place}
        className={styles.still}
        style={{ height }}
        dangerouslySetInnerHTML={{ __html: still }}
      />
    );
  if (isStill) return picture;
  return (
    <Suspense fallback={picture}>
      <div {...place}>
        <Live code={code} chart={chart} />
      </div>
    </Suspense>
  );
}

type LiveProps<Data> = Omit<Props<Data>, 'height'>;

function Live<Data>({ code, chart }: LiveProps<Data>) {
  // Never changed later: the chart would be drawn again for it.
  const [Chart] = useState(code.fetched);
  return Chart ? <Chart {...chart} /> : <Arriving code={code} chart={chart} />;
}

/** React calls `use` again in whatever waited for it, so that it must not depend on what has arrived. */
function Arriving<Data>({ code, chart }: LiveProps<Data>) {
  const Chart = use(code.fetch());
  return <Chart {...chart} />;
}
