import { Suspense, startTransition, use, useContext, useEffect, useRef, useState } from 'react';
import { whenIdle } from '#src/ui/whenIdle.ts';
import type { LazyChartModule } from './lazyChartModule.ts';
import { chartCacheKey, PrerenderedCharts, prerenderedAttribute } from './prerenderedCharts.ts';

/** What every drawing is given. */
interface Drawn {
  readonly size: { readonly width: number; readonly height: number };
  /** Place that is being read, if any: no still picture shows one. */
  readonly reading: number | null;
}

interface Props<Given> {
  readonly code: LazyChartModule<Given>;
  readonly given: Given;
}

/**
 * A chart whose code is fetched when it is wanted. Where the page was built with its picture, that
 * stands until the chart is read or is given something else, or the page has been idle; then the live
 * one takes its place, and looks the same.
 */
export function LazyChart<Given extends Drawn>({ code, given }: Props<Given>) {
  const stills = useContext(PrerenderedCharts);
  const [isLive, setIsLive] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  if (!isLive && given.reading !== null) setIsLive(true);
  const key = stills && chartCacheKey(code.name, { ...given, reading: null });
  const still = key === null ? undefined : stills?.get(key);
  const place = key === null ? {} : { [prerenderedAttribute]: key };
  const isStill = still !== undefined && !isLive;

  useEffect(() => {
    if (!isStill) return;
    const makeLive = async () => {
      // One of another width, which nobody can touch, is left as it is.
      if (!isRendered(drawing.current)) return;
      await code.fetch();
      startTransition(() => setIsLive(true));
    };
    // What does not arrive is asked for again, and told, when it is wanted.
    return whenIdle(() => void makeLive().catch(() => {}));
  }, [code, isStill]);

  const picture =
    still === undefined ? (
      <Blank {...given.size} />
    ) : (
      <div ref={drawing} {...place} dangerouslySetInnerHTML={{ __html: still }} />
    );
  if (isStill) return picture;
  return (
    <Suspense fallback={picture}>
      <div {...place}>
        <Live code={code} given={given} />
      </div>
    </Suspense>
  );
}

/** Whether an element has a box; not by `checkVisibility`, which Safari before 17.4 lacks. */
const isRendered = (element: Element | null): boolean =>
  element !== null && element.getClientRects().length > 0;

function Live<Given extends Drawn>({ code, given }: Props<Given>) {
  const Chart = code.fetched() ?? use(code.fetch());
  return <Chart {...given} />;
}

/** Keeps the place of a chart while its code is on its way. */
const Blank = ({ width, height }: Drawn['size']) => (
  <div aria-busy="true" style={{ aspectRatio: `${width} / ${height}` }} />
);
