import type { Version } from './responses.ts';

/** Where packs stand; those with records differ from the files that they began as. */
export interface Packs {
  /** ONS codes of those whose boards there are. */
  readonly codes: () => Promise<readonly string[]>;
  readonly read: (path: string) => Promise<Version | null>;
  /** @returns Whether it was kept: not if the state is no longer the one that was read. */
  readonly replace: (path: string, read: Version, next: Version) => boolean;
}
