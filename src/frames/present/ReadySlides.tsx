import {
  memo,
  type RefObject,
  startTransition,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { SlideId } from '#src/core/model/slide.ts';
import { whenIdle } from '#src/ui/whenIdle.ts';
import styles from './ReadySlides.module.css';
import { Slide } from './Slide.tsx';
import { slideAt } from './slideRun.ts';

interface Props {
  readonly board: BoardParams;
  readonly run: readonly SlideId[];
  /** The one that is shown. */
  readonly slide: SlideId;
  /** Where the others wait: as large as the stage, so that nothing changes when one is shown. */
  readonly waiting: RefObject<HTMLElement | null>;
}

interface Ready {
  readonly board: BoardParams;
  readonly slides: readonly SlideId[];
}

/** Drawn again only for another board or place: to be shown is nothing that it needs to know of. */
const KeptSlide = memo(Slide);

/**
 * The slide that is shown. The others are drawn one by one while the page is idle, where nobody sees or
 * hears them, so that a press has nothing left to draw: it moves an element from one place to the other.
 */
export function ReadySlides({ board, run, slide, waiting }: Props) {
  const [hosts] = useState(() => new Map<SlideId, HTMLElement>());
  const [ready, setReady] = useState<Ready>({ board, slides: [] });
  // Those of another board would all be drawn again at once.
  const kept = ready.board === board ? ready.slides : [];
  const drawn = [...new Set([slide, ...kept])].filter((one) => run.includes(one));
  const missing = likelyNext(run, slide).find((one) => !drawn.includes(one));
  const wanted = missing === undefined ? '' : [...drawn, missing].join(' ');

  useEffect(() => {
    if (wanted === '') return;
    const slides = wanted.split(' ') as SlideId[];
    return whenIdle(() => startTransition(() => setReady({ board, slides })));
  }, [board, wanted]);

  return (
    <>
      <Places hosts={hosts} slide={slide} drawn={drawn} waiting={waiting} />
      {drawn.map((one) =>
        createPortal(
          <KeptSlide board={board} slide={one} number={run.indexOf(one) + 1} of={run.length} />,
          hostOf(hosts, one),
          one,
        ),
      )}
    </>
  );
}

/** The run in the order in which its slides may be asked for: the next, the one before, then on. */
function likelyNext(run: readonly SlideId[], slide: SlideId): SlideId[] {
  const rest = run.slice(run.indexOf(slide) + 1);
  return [...rest.slice(0, 1), slideAt(run, slide, -1), ...rest, ...run];
}

function hostOf(hosts: Map<SlideId, HTMLElement>, slide: SlideId): HTMLElement {
  const host = hosts.get(slide) ?? document.createElement('div');
  host.className = styles.slide ?? '';
  hosts.set(slide, host);
  return host;
}

interface PlacesProps extends Pick<Props, 'slide' | 'waiting'> {
  readonly hosts: Map<SlideId, HTMLElement>;
  readonly drawn: readonly SlideId[];
}

/** Stands before the slides, whose effects then find them in the page. */
function Places({ hosts, slide, drawn, waiting }: PlacesProps) {
  const shown = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const [one, host] of hosts) {
      const place = one === slide ? shown.current : waiting.current;
      if (!drawn.includes(one)) {
        host.remove();
        hosts.delete(one);
      } else if (host.parentElement !== place) place?.append(host);
    }
  }, [hosts, slide, drawn, waiting]);
  return <div ref={shown} />;
}
