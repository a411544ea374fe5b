import { useMatches } from '@tanstack/react-router';
import { pageTitle } from './pageTitle.ts';
import { useBoardAuthority } from './useBoardAuthority.ts';

/** The title that the route gives its page, or `null` where the page is none of the board's. */
export function usePageTitle(): string | null {
  const { authority, all, isAwaited } = useBoardAuthority();
  const section = useMatches({
    select: (matches) => {
      const match = matches.at(-1);
      const title = match?.staticData.title;
      return typeof title === 'function' ? title(match?.params ?? {}) : title;
    },
  });
  const isNowhere = all && !authority;
  return section === undefined || isAwaited || isNowhere ? null : pageTitle(section, authority);
}
