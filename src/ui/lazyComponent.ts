import type { ComponentType } from 'react';

/** The code of something that a page shows later than its first answer, or never. */
export interface LazyComponent<Props> {
  /** Fetches it, once; again where that failed. */
  readonly fetch: () => Promise<ComponentType<Props>>;
  /** `null` until it has arrived. */
  readonly fetched: () => ComponentType<Props> | null;
}

/** @param load Imports what draws it. */
export function lazyComponent<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyComponent<Props> {
  let component: ComponentType<Props> | null = null;
  let promise: Promise<ComponentType<Props>> | null = null;
  return {
    fetched: () => component,
    fetch: () => {
      promise ??= load().then(
        (loaded) => {
          component = loaded;
          return loaded;
        },
        (error: unknown) => {
          promise = null;
          throw error;
        },
      );
      return promise;
    },
  };
}
