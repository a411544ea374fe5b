import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { browserTooOldText } from '#src/core/text/oldestBrowsers.ts';
import { elsewhereAttribute } from '#src/navigation/initialRoute.ts';
import { startedEvent, stoppedEvent } from './startEvents.ts';

/** `id` of the element that says why the board does not start. */
const noticeId = 'start-notice';

/**
 * What the code cannot do without, as expressions of the oldest JavaScript there is. Together they
 * are as young as the oldest browsers that the board names, which a test holds against published
 * tables: a browser that has all of them is new enough.
 */
export const neededFeatures: readonly { readonly test: string; readonly feature: string }[] = [
  { test: "'noModule' in document.createElement('script')", feature: 'HTMLScriptElement.noModule' },
  { test: "typeof [].toSorted === 'function'", feature: 'Array.toSorted' },
  { test: "typeof DecompressionStream === 'function'", feature: 'DecompressionStream' },
  { test: "'adoptedStyleSheets' in document", feature: 'Document.adoptedStyleSheets' },
];

type Reason = 'old' | 'older' | 'disk' | 'part' | 'stopped';

/** @param rest What the page is good for all the same; empty where it has nothing to show. */
const sentences = (rest: string): Readonly<Record<Reason, string>> => ({
  old: `${browserTooOldText} ${rest}`,
  older: `${browserTooOldText} Some of what follows may be missing or may not answer.`,
  disk: `This is the page of a site, which needs a web server: opened from a folder it cannot fetch the rest of itself. The file board.html beside it is the whole board and opens from a folder. ${rest}`,
  part: `A part of the board did not arrive, or was changed on its way by a filter, a proxy or an extension. Load the page again. If that does not help, tell whoever hosts the board. ${rest}`,
  stopped: `The board could not start. Load the page again. If that does not help, tell whoever sent you the board what stands here. ${rest}`,
});

/**
 * What the page says, once, where its code does not start. It is hidden until then.
 *
 * @param overviewOf The day of the overview that the page was built with; `null` where it has none.
 */
export function startNotice(overviewOf: Day | null): string {
  const rest =
    overviewOf === null
      ? 'Ask whoever runs the board for it as a PDF.'
      : `The overview below can be read, as on ${formatDate(overviewOf)}; nothing on it answers.`;
  const paragraphs = Object.entries(sentences(`<span data-overview>${rest}</span>`)).map(
    ([reason, text]) => `<p data-reason="${reason}" hidden>${text}</p>`,
  );
  return `<div id="${noticeId}" class="start-notice" role="alert" hidden>${paragraphs.join('')}<p data-detail></p></div>`;
}

/**
 * Says why the code of the board does not start, in a page that would be blank or dead otherwise. It
 * is older JavaScript than any browser of this century lacks, as it speaks to browsers that cannot
 * read the rest. A module that stands in a page has run, or never will, when all of the page is loaded.
 */
export const startWatch = `
(function () {
  var isStarted = false, isExplained = false, isPartMissing = false, detail = '';
  function isOld() { return !(${neededFeatures.map(({ test }) => test).join(' && ')}); }
  function explain(reason) {
    var notice = document.getElementById('${noticeId}');
    if (isExplained || !notice) return;
    isExplained = true;
    var sentence = notice.querySelector('[data-reason="' + reason + '"]');
    sentence.removeAttribute('hidden');
    if (reason !== 'older' && reason !== 'disk') notice.querySelector('[data-detail]').textContent = detail;
    notice.removeAttribute('hidden');
    if (reason === 'older') return;
    document.documentElement.removeAttribute('${elsewhereAttribute}');
    var without = document.querySelector('head noscript');
    var style = document.createElement('style');
    style.appendChild(document.createTextNode(without.textContent.replace(/<\\/?style>/g, '')));
    document.head.appendChild(style);
  }
  function why() {
    if (isOld()) return 'old';
    if (isPartMissing) return location.protocol === 'file:' ? 'disk' : 'part';
    return detail ? 'stopped' : 'part';
  }
  addEventListener('error', function (event) {
    if (isStarted) return;
    var from = event.target;
    if (from && from.tagName === 'SCRIPT') {
      isPartMissing = true;
      detail = from.getAttribute('src') || '';
    } else if (event.message && !detail) {
      detail = event.message;
    }
  }, true);
  addEventListener('${startedEvent}', function () { isStarted = true; });
  addEventListener('${stoppedEvent}', function (event) {
    detail = event.detail;
    explain(why());
  });
  addEventListener('load', function () {
    if (!isStarted) explain(why());
    else if (isOld()) explain('older');
  });
})();
`.trim();
