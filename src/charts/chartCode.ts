import type { ComponentType } from 'react';
import { type LateCode, lateCode } from '#src/ui/lateCode.ts';

/** The code of one kind of chart, which a page fetches when it is wanted. */
export interface ChartCode<Props> extends LateCode<Props> {
  readonly name: string;
}

/** @param name Of the kind of chart, as its still pictures have it. */
export const chartCode = <Props>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
): ChartCode<Props> => ({ name, ...lateCode(load) });
