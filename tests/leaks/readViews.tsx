import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { makeQueryClient } from '#src/app/queryClient.ts';
import { makeRouter } from '#src/app/router.tsx';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { today } from '#src/core/model/today.ts';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { indicatorFile } from '#src/core/schema/indicatorFile.ts';
import { inspectionsFile } from '#src/core/schema/inspections.ts';
import {
  authoritiesQuery,
  boardPackQuery,
  datasetQuery,
  indicatorQuery,
  inspectionsQuery,
} from '#src/data/queries.ts';
import { sourceOf } from '#src/data/sourceOf.ts';
import { Today } from '#src/navigation/today.ts';

/** What a board shows of one address, and the addresses that it links to. */
export interface ReadView {
  /** Every word that is drawn or named to a screen reader, white space collapsed. */
  readonly text: string;
  readonly links: readonly string[];
}

/**
 * Reads the views of a board as text.
 *
 * @param read One of the national files by its path below `data/v1/`.
 */
export const boardReader = (pack: BoardPack, read: (path: string) => unknown) =>
  viewReader([
    [datasetQuery.queryKey, datasetFile.parse(read('dataset.json'))],
    [authoritiesQuery.queryKey, authoritiesFile.parse(read('authorities.json'))],
    [inspectionsQuery.queryKey, inspectionsFile.parse(read('inspections.json'))],
    [boardPackQuery(pack.authorityCode).queryKey, pack],
    ...indicatorIds.map(
      (id) =>
        [indicatorQuery(id).queryKey, indicatorFile.parse(read(`workforce/${id}.json`))] as const,
    ),
  ]);

/**
 * Reads views as text without a browser or a network: every file is in the cache before.
 *
 * @param files Checked files by their query keys.
 */
export function viewReader(files: readonly (readonly [readonly unknown[], unknown])[]) {
  const queries = makeQueryClient(sourceOf(document, () => false));
  for (const [key, file] of files) queries.setQueryData(key, file);

  /** @param page What comes after `#`, without the days. */
  return async (page: string, asAt: Day | null, since: Day | null = null): Promise<ReadView> => {
    const days = Object.entries({ asAt, since }).flatMap(([name, day]) =>
      day === null ? [] : [`${name}=${day}`],
    );
    window.location.hash = [page, days.join('&')]
      .filter(Boolean)
      .join(page.includes('?') ? '&' : '?');
    const router = makeRouter();
    router.update({ ...router.options, isServer: true });
    await router.load();
    return wordsOf(
      renderToString(
        <QueryClientProvider client={queries}>
          <Today value={today()}>
            <RouterProvider router={router} />
          </Today>
        </QueryClientProvider>,
      ),
    );
  };
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};
const decoded = (html: string) =>
  html.replace(/&(?:amp|lt|gt|quot|#x27);/g, (one) => entities[one] ?? one);

const named = /\b(?:aria-label|aria-valuetext|alt|title|placeholder|value)="([^"]*)"/g;

function wordsOf(html: string): ReadView {
  const spoken = [...html.matchAll(named)].map(([, words]) => words);
  const drawn = html
    .replace(/<(style|script)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, ' ');
  return {
    text: decoded([drawn, ...spoken].join(' ')).replace(/\s+/g, ' '),
    links: [...html.matchAll(/\bhref="([^"]*)"/g)].map(([, href]) => decoded(href ?? '')),
  };
}
