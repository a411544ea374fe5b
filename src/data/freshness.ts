/** How a file stands that the page shows. */
export interface Freshness {
  /** Names the state; `null` where the server gave it no name. */
  readonly etag: string | null;
  /** When it arrived, in milliseconds since 1970. */
  readonly arrivedAt: number;
  /** Why what arrived earlier is shown; `null` where it is what the backend had when last asked. */
  readonly fault: Error | null;
}

/** How each file stands, by its path below `data/v1/`; tells its listeners of every change. */
export interface FreshnessOfFiles {
  readonly all: () => ReadonlyMap<string, Freshness>;
  readonly put: (path: string, standing: Freshness) => void;
  /** @returns Ends it. */
  readonly listen: (listener: () => void) => () => void;
}

export function trackFreshness(): FreshnessOfFiles {
  let all: ReadonlyMap<string, Freshness> = new Map();
  const listeners = new Set<() => void>();
  return {
    all: () => all,
    put: (path, standing) => {
      all = new Map(all).set(path, standing);
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A file of which an earlier state is shown, because the backend has failed since. */
export interface StaleFile {
  /** Below `data/v1/`. */
  readonly path: string;
  /** In milliseconds since 1970. */
  readonly arrivedAt: number;
  readonly fault: Error;
}

/** The files of which an earlier state is shown, the oldest first. */
export const staleFilesIn = (standings: ReadonlyMap<string, Freshness>): readonly StaleFile[] =>
  [...standings]
    .flatMap(([path, { arrivedAt, fault }]) => (fault ? [{ path, arrivedAt, fault }] : []))
    .toSorted((a, b) => a.arrivedAt - b.arrivedAt);
