import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { slideAttribute } from '#src/charts/useChartSpace.ts';
import { type StageShape, stageShape } from './slideRoom.ts';

interface Props {
  readonly children: (shape: StageShape) => ReactNode;
}

/** What a slide shows, once, for the shape of the stage that it stands on. */
export function ForStage({ children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const [shape, setShape] = useState<StageShape>('wide');

  useLayoutEffect(() => {
    const slide = element.current?.closest(`[${slideAttribute}]`);
    if (!slide) return;
    const measure = () => {
      const { width, height } = slide.getBoundingClientRect();
      setShape(stageShape(width, height));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(slide);
    return () => observer.disconnect();
  }, []);

  return <div ref={element}>{children(shape)}</div>;
}
