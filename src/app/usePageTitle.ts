import { useMatches } from '@tanstack/react-router';
import { pageTitle } from '#src/navigation/pageTitle.ts';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import { useAreaTitle } from './useAreaTitle.ts';

/**
 * The title that the address gives its page, or `null` where the page is none of the board's, or as
 * long as what it is called is awaited.
 */
export function usePageTitle(): string | null {
  const { authority, all, isAwaited } = useBoardAuthority();
  const section = useMatches({
    select: (matches) => {
      const match = matches.at(-1);
      const title = match?.staticData.title;
      return typeof title === 'function' ? title(match?.params ?? {}) : title;
    },
  });
  const area = useAreaTitle();
  const isNowhere = all && !authority;
  if (section === undefined || isAwaited || area.isAwaited || isNowhere) return null;
  return pageTitle(area.title ?? section, authority);
}
