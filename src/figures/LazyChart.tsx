import { Suspense, use, useContext, useState } from 'react';
import type { ChartCode } from './chartCode.ts';
import { Stills, stillAttribute, stillKey } from './stills.ts';

/** What every drawing is given. */
interface Drawn {
  readonly size: { readonly width: number; readonly height: number };
  /** Place that is being read, if any: no still picture shows one. */
  readonly reading: number | null;
}

interface Props<Given> {
  readonly code: ChartCode<Given>;
  readonly given: Given;
}

/**
 * A chart whose code is fetched when it is wanted. Where the page was built with its picture, that
 * stands until the chart is read or is given something else; then the live one takes its place.
 */
export function LazyChart<Given extends Drawn>({ code, given }: Props<Given>) {
  const stills = useContext(Stills);
  const [wasRead, setWasRead] = useState(false);
  if (!wasRead && given.reading !== null) setWasRead(true);
  const key = stills && stillKey(code.name, { ...given, reading: null });
  const still = key === null ? undefined : stills?.get(key);
  const place = key === null ? {} : { [stillAttribute]: key };
  const picture =
    still === undefined ? (
      <Blank {...given.size} />
    ) : (
      <div {...place} dangerouslySetInnerHTML={{ __html: still }} />
    );
  if (still !== undefined && !wasRead) return picture;
  return (
    <Suspense fallback={picture}>
      <div {...place}>
        <Live code={code} given={given} />
      </div>
    </Suspense>
  );
}

function Live<Given extends Drawn>({ code, given }: Props<Given>) {
  const Chart = code.fetched() ?? use(code.fetch());
  return <Chart {...given} />;
}

/** Keeps the place of a chart while its code is on its way. */
const Blank = ({ width, height }: Drawn['size']) => (
  <div aria-busy="true" style={{ aspectRatio: `${width} / ${height}` }} />
);
