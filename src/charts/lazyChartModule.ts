import type { ComponentType } from 'react';
import { type LazyComponent, lazyComponent } from '#src/ui/lazyComponent.ts';

/** The code of one kind of chart, which a page fetches when it is wanted. */
export interface LazyChartModule<Props> extends LazyComponent<Props> {
  readonly name: string;
}

/** @param name Of the kind of chart, as its still pictures have it. */
export const lazyChartModule = <Props>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
): LazyChartModule<Props> => ({ name, ...lazyComponent(load) });
