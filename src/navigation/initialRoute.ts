import { initialRouteAttribute } from '#src/core/text/withInitialRoute.ts';

/** Set before the first paint where the address asks for something else than the page was built with. */
export const elsewhereAttribute = 'data-elsewhere';

/** Whether the address asks for the overview as the page was built with it. */
export const isAtOverview = (): boolean => /^(#\/?)?$/.test(window.location.hash);

/** A saved file opens at the view at which it was saved, unless its address says otherwise. */
export function applyInitialRoute(): void {
  const opensAt = document.documentElement.getAttribute(initialRouteAttribute);
  if (opensAt === null || window.location.hash !== '') return;
  window.history.replaceState(null, '', `#${opensAt}`);
}

/**
 * Keeps from the router that the address changes: it would lose a change that comes before it has
 * taken the page over, and the page would then show another view than its address names.
 *
 * @returns Lets the router know of it.
 */
export function deferNavigation(): () => void {
  let isHeld = false;
  const hold = (event: PopStateEvent) => {
    event.stopImmediatePropagation();
    isHeld = true;
  };
  window.addEventListener('popstate', hold, { capture: true });
  return () => {
    window.removeEventListener('popstate', hold, { capture: true });
    if (isHeld) window.dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  };
}

/** What was built is gone, and what takes its place may be seen. */
export const hidePrerender = (): void =>
  document.documentElement.removeAttribute(elsewhereAttribute);

/**
 * Runs before the first paint, as a script of its own: hides the overview from those who asked for
 * something else, and unpacks the font that stands in the styles before a word needs it.
 */
export const beforeFirstPaint = `
(function () {
  if (document.fonts) document.fonts.load('1em "Source Sans 3 Variable"');
  var page = document.documentElement;
  if (!/^(#\\/?)?$/.test(location.hash) || (location.hash === '' && page.hasAttribute('${initialRouteAttribute}')))
    page.setAttribute('${elsewhereAttribute}', '');
})();
`.trim();
