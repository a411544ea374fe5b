type Method = 'pushState' | 'replaceState';
type Change = Parameters<History['pushState']>;

/** Browsers that refuse count changes over half a minute at most. */
const triesAgainAfterMs = 1000;

/**
 * Lets the address follow later where the browser allows no more changes for now: Safari takes a
 * hundred in half a minute and then throws. What is shown never waits for it; once changes are
 * allowed again the address is the latest one.
 *
 * @param history Its two methods are replaced. To be called before a router takes hold of them.
 */
export function deferRefusedChanges(history: History): void {
  const change = {
    pushState: history.pushState.bind(history),
    replaceState: history.replaceState.bind(history),
  };
  let refused: { readonly method: Method; readonly to: Change } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (method: Method, to: Change) => {
    // A page that was never written to the history is not gone back to: the next takes its place.
    const kept = refused?.method === 'pushState' ? 'pushState' : method;
    clearTimeout(timer);
    try {
      change[kept](...to);
      refused = null;
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'SecurityError') throw error;
      refused = { method: kept, to };
      timer = setTimeout(() => write(kept, to), triesAgainAfterMs);
    }
  };
  history.pushState = (...to: Change) => write('pushState', to);
  history.replaceState = (...to: Change) => write('replaceState', to);
}
