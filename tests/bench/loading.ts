import type { Browser } from '@playwright/test';
import { type Condition, slow, unthrottled } from './conditions.ts';
import type { Expected } from './inPage/watch.ts';
import { type LoadSample, measureLoad } from './measureLoad.ts';
import { mediansOf } from './medians.ts';

/** The ways in which the overview is made; `disk` is the one file opened from disk. */
export type Variant = 'product' | 'floor' | 'plain' | 'disk';

/** Medians of one way under one condition; `null` for what is not there. */
export type Loading = Readonly<Record<Variant, LoadSample | null>>;
export interface Loadings {
  readonly slow: Loading;
  readonly unthrottled: Loading;
}

const conditions = { slow, unthrottled } as const satisfies Record<string, Condition>;

/** So that neither the server nor the browser does anything for the first time in a measured run. */
const warmUps = 1;

/**
 * Opens each variant as often as asked for, taking turns, so that what else the machine does strikes
 * all of them alike. Who begins changes with the round.
 *
 * @param addresses Where each variant is; `null` for what is not there.
 */
export async function measureLoadings(
  browser: Browser,
  addresses: Readonly<Record<Variant, string | null>>,
  expected: Expected,
  runs: number,
  tell: (line: string) => void,
): Promise<Loadings> {
  const there = Object.entries(addresses).flatMap(([variant, address]) =>
    address === null ? [] : [{ variant: variant as Variant, address }],
  );
  const samples = new Map<string, LoadSample[]>();
  for (let round = -warmUps; round < runs; round += 1) {
    for (const [name, condition] of Object.entries(conditions)) {
      const first = Math.max(0, round) % there.length;
      for (const { variant, address } of [...there.slice(first), ...there.slice(0, first)]) {
        const sample = await measureLoad(browser, address, condition, expected);
        if (round < 0) continue;
        const key = `${name} ${variant}`;
        samples.set(key, [...(samples.get(key) ?? []), sample]);
        tell(`run ${round + 1} of ${runs}, ${key}: charts ${Math.round(sample.charts ?? -1)} ms`);
      }
    }
  }
  const loadingOf = (name: string): Loading => {
    const of = (variant: Variant) => {
      const own = samples.get(`${name} ${variant}`);
      return own ? mediansOf(own) : null;
    };
    return { product: of('product'), floor: of('floor'), plain: of('plain'), disk: of('disk') };
  };
  return { slow: loadingOf('slow'), unthrottled: loadingOf('unthrottled') };
}
