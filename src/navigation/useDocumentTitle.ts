import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';

// A document has one title, so that what was last said of it is kept beside it.
let ofAddress: string | null = null;
let ofPage: string | null = null;
const listeners = new Set<() => void>();

const current = () => ofPage ?? ofAddress;

const show = () => {
  const title = current();
  if (title !== null) document.title = title;
  for (const listener of listeners) listener();
};

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The document's title as the address gives it; `null` leaves it as it is. */
export function useAddressTitle(title: string | null): void {
  useEffect(() => {
    ofAddress = title;
    show();
    return () => {
      ofAddress = null;
    };
  }, [title]);
}

/** The document's title while a page is on screen that knows better than its address. */
export function useOwnTitle(title: string): void {
  useLayoutEffect(() => {
    ofPage = title;
    show();
    return () => {
      ofPage = null;
      show();
    };
  }, [title]);
}

/** What the page on screen is called; `null` as long as that is awaited. */
export const useShownTitle = (): string | null => useSyncExternalStore(listen, current, () => null);
