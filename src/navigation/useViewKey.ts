import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { boardPackQuery } from '#src/data/queries.ts';
import { useBoardDates } from './useBoardDates.ts';

/**
 * A key for the view on screen. A translator, a reading aid or an extension may have put other nodes in
 * the place of the page's words: React then changes words that are no longer in the page, and figures
 * of one day or council stand under the name of another. So a view is never changed into that of
 * another council or day, but taken away as a whole and drawn again. Where the page is translated all
 * the same, the same holds for everything else that the address asks for, and for newer data.
 *
 * @param code The authority's code.
 */
export function useViewKey(code: string): string {
  // Not the location, which changes a moment before what the view reads from it.
  const search = useSearch({ strict: false });
  const params = useParams({ strict: false });
  const { asAt } = useBoardDates();
  const { dataUpdatedAt } = useQuery({ ...boardPackQuery(code), enabled: false });
  const isTranslated = useSyncExternalStore(noEvents, hasReplacedWords, () => false);
  // Not the day itself: a page that was built on an earlier day would be drawn twice as it opens.
  const always = [code, search.asAt, search.since];
  return JSON.stringify(isTranslated ? [always, asAt, search, params, dataUpdatedAt] : always);
}

/** It is looked at whenever something else changes; nothing needs to be drawn for it alone. */
const noEvents = () => () => {};

/** The board has no such elements itself; Google's and Microsoft's translators put words into them. */
const hasReplacedWords = (): boolean =>
  document.body.getElementsByTagName('font').length > 0 ||
  document.querySelector('[_msttexthash], .translated-ltr, .translated-rtl') !== null;
