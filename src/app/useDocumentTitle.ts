import { useEffect, useLayoutEffect } from 'react';

// A document has one title, so that what was last said of it is kept beside it.
let ofAddress: string | null = null;
let ofPage: string | null = null;

const show = () => {
  const title = ofPage ?? ofAddress;
  if (title !== null) document.title = title;
};

/** The document's title as the address gives it; `null` leaves it as it is. */
export function useAddressTitle(title: string | null): void {
  useEffect(() => {
    ofAddress = title;
    show();
  }, [title]);
}

/** The document's title while a page is in sight that knows better than its address. */
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
