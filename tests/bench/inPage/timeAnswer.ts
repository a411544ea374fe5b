/** What to look for after an input. */
export interface AnswerSought {
  /** The input whose own time the answer is counted from. */
  readonly event: 'keydown' | 'pointermove';
  readonly key: string | null;
  /** Only events within such an element count; `null` for any. */
  readonly within: string | null;
  /** The element whose text or name must have changed. */
  readonly changed: string;
  /** Which of several such elements: the first of the document, or the one that is seen highest on the page. */
  readonly which: 'first' | 'highest';
  /** Elements of which all that stand in the window must have what they hold drawn; `null` for none. */
  readonly drawn: string | null;
  /** The attribute that changes; `null` for the text. */
  readonly attribute: string | null;
}

/**
 * Runs in the page before the input; resolves after the frame that shows the answer, nothing of the
 * page still loading.
 *
 * @returns Milliseconds from the input, as the browser dates it, to that frame's end.
 */
export function timeAnswer(sought: AnswerSought): Promise<number> {
  const { event, key, within, changed, which, drawn, attribute } = sought;
  const highest = () => {
    const tops = [...document.querySelectorAll(changed)].map(
      (element) => [element, element.getBoundingClientRect().top] as const,
    );
    const least = Math.min(...tops.map(([, top]) => top));
    return tops.find(([, top]) => top === least)?.[0] ?? null;
  };
  const state = () => {
    const element = which === 'first' ? document.querySelector(changed) : highest();
    if (element === null) return null;
    return attribute === null ? element.textContent : element.getAttribute(attribute);
  };
  // What a browser leaves out until it is near, it may still leave out in the frame that brings it there. Only the
  // element itself is asked where it stands: to ask what it holds would have it laid out, seen or not.
  const isDrawn = () =>
    [...(drawn === null ? [] : document.querySelectorAll(drawn))].every((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const isInWindow = bottom > 0 && top < innerHeight;
      return (
        !isInWindow || element.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })
      );
    });
  return new Promise((resolve) => {
    const before = state();
    const look = (since: number) => {
      const now = state();
      const isThere = now !== null && now !== before && isDrawn();
      if (!isThere || document.querySelector('main [aria-busy="true"]') !== null) {
        requestAnimationFrame(() => look(since));
        return;
      }
      // The frame is painted before the next task, of which this is the first: the page may have put off others.
      void scheduler.postTask(() => resolve(performance.now() - since), {
        priority: 'user-blocking',
      });
    };
    const hear = (heard: Event) => {
      const isKey = key === null || (heard as KeyboardEvent).key === key;
      const isHere = within === null || (heard.target as Element).closest(within) !== null;
      if (!isKey || !isHere) return;
      removeEventListener(event, hear, true);
      requestAnimationFrame(() => look(heard.timeStamp));
    };
    addEventListener(event, hear, true);
  });
}
