import type { Access } from '#src/core/model/record.ts';

/** The access code of the member at this page. */
export interface AccessKeeper {
  readonly now: () => Access;
  readonly give: (code: string) => void;
  /** Forgets a code that the backend did not accept. */
  readonly refuse: (refusal: NonNullable<Access['refusal']>) => void;
  /** @returns Ends it. */
  readonly listen: (listener: () => void) => () => void;
}

/** Kept in memory only, so that the next person at this device has to know one. */
export function accessCodeStore(): AccessKeeper {
  let access: Access = { code: null, refusal: null };
  const listeners = new Set<() => void>();
  const become = (next: Access) => {
    access = next;
    for (const listener of listeners) listener();
  };
  return {
    now: () => access,
    give: (code) => become({ code, refusal: null }),
    refuse: (refusal) => become({ code: null, refusal }),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
