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
import type { BoardView } from '#src/domain/boardView.ts';
import type { SlideId } from '#src/domain/slide.ts';
import { slideAt } from '#src/statistics/slideRun.ts';
import { whenIdle } from '#src/ui/whenIdle.ts';
import { Slide } from '#src/views/slides/Slide.tsx';
import styles from './ReadySlides.module.css';

interface Props {
  readonly board: BoardView;
  readonly run: readonly SlideId[];
  /** The one that is shown. */
  readonly slide: SlideId;
  /** Where the others wait: as large as the stage, so that nothing changes when one is shown. */
  readonly waiting: RefObject<HTMLElement | null>;
}

/** Drawn again only for another board or place: to be shown is nothing that it needs to know of. */
const KeptSlide = memo(Slide);

/**
 * The slide that is shown. Its neighbours are drawn once the page is idle, where nobody sees or hears
 * them, so that a press has nothing left to draw: it moves an element from one place to the other.
 */
export function ReadySlides({ board, run, slide, waiting }: Props) {
  const [hosts] = useState(() => new Map<SlideId, HTMLElement>());
  const [ready, setReady] = useState<readonly SlideId[]>([]);
  const neighbours = [slideAt(run, slide, 1), slideAt(run, slide, -1)].join(' ');

  useEffect(() => {
    // Where a browser cannot say that it is idle, slides are drawn when they are shown.
    return whenIdle(() => startTransition(() => setReady(neighbours.split(' ') as SlideId[])));
  }, [neighbours]);

  const drawn = [...new Set([slide, ...ready])].filter((one) => run.includes(one));
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
