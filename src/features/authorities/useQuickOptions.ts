import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { afterPaint } from './afterPaint.ts';
import type { AuthoritiesOptions } from './options.ts';

/**
 * What a reader asks of the table is answered at once; the address, which has the whole page drawn again,
 * follows when the answer has been painted.
 */
export function useQuickOptions(
  options: AuthoritiesOptions,
  onOptions: (options: AuthoritiesOptions) => void,
) {
  const [asked, setAsked] = useState({ options, of: options });
  const key = JSON.stringify(options);
  const takeBack = useRef<() => void>(() => {});
  const latest = useRef(onOptions);
  useLayoutEffect(() => {
    latest.current = onOptions;
  });
  // The address has changed: it is what counts. Where it has followed, nothing is worked out again.
  if (JSON.stringify(asked.of) !== key) {
    const hasFollowed = JSON.stringify(asked.options) === key;
    setAsked({ options: hasFollowed ? asked.options : options, of: options });
  }
  useEffect(() => () => takeBack.current(), []);
  const ask = useCallback((after: AuthoritiesOptions) => {
    setAsked((before) => ({ ...before, options: after }));
    takeBack.current();
    takeBack.current = afterPaint(() => latest.current(after));
  }, []);
  return { options: asked.options, onOptions: ask };
}
