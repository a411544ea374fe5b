import { useNavigate } from '@tanstack/react-router';

interface Asked<Search, Options> {
  /** What the address of the page carries. */
  readonly search: Search;
  readonly parseSearch: (search: Search) => Options;
  readonly toSearch: (options: Options) => Search;
  /** Whether the browser's way back leads from the one to the other; it never does where this is left out. */
  readonly isStep?: (before: Options, after: Options) => boolean;
}

/** What a reader asked of a view, which the address keeps, and how something else is asked. */
export function useOptions<Search extends object, Options>(requested: Asked<Search, Options>) {
  const { search, parseSearch, toSearch, isStep = () => false } = requested;
  const navigate = useNavigate();
  const options = parseSearch(search);
  const onOptions = (after: Options) =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, ...toSearch(after) }),
      replace: !isStep(options, after),
      resetScroll: false,
    });
  return { options, onOptions };
}
