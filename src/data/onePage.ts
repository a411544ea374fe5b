import { type Build, buildElementId } from './build.ts';
import { filesElementId } from './embeddedSource.ts';

/** Of the element within a page that is one file, which holds the code of the importer, packed. */
export const importerElementId = 'importer';

const packedElement = (id: string) =>
  new RegExp(`<script type="application/octet-stream" id="${id}">([^<]*)</script>`);

/** The packed files within the source of a page that is one file; `null` for any other text. */
export const packedFilesIn = (source: string): string | null =>
  packedElement(filesElementId).exec(source)?.[1] ?? null;

/** What a saved page has in place of what the page had that it was made from. */
export interface SavedParts {
  readonly build: Build;
  /** See `packFiles`. */
  readonly packed: string;
  readonly title: string;
  /** Shown under the title until the code of the board has drawn its first screen. */
  readonly opening: readonly string[];
  /** Said where scripts are switched off. */
  readonly withoutScripts: string;
  /** Said where its code does not start. */
  readonly startNotice: string;
}

const asText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * The source of a page that is one file with other data. Its code and its styles stay as they are, so
 * that its policy holds; in the place of the overview that was drawn into it, which is of the data before,
 * stands whose board it is.
 *
 * @throws Error where the source is no such page.
 */
export function withSavedParts(source: string, parts: SavedParts): string {
  const build = `<script type="application/json" id="${buildElementId}">`;
  const json = JSON.stringify(parts.build).replaceAll('<', '\\u003c');
  const opening = [
    `<h1>${asText(parts.title)}</h1>`,
    ...parts.opening.map((line) => `<p>${asText(line)}</p>`),
  ].join('');
  const replacements: readonly (readonly [place: RegExp, text: string])[] = [
    [/<title>[^<]*<\/title>/, `<title>${asText(parts.title)}</title>`],
    [
      /<noscript><p class="without-scripts">[^<]*<\/p><\/noscript>/,
      `<noscript><p class="without-scripts">${asText(parts.withoutScripts)}</p></noscript>`,
    ],
    [
      new RegExp(`<div id="root"[^>]*>[\\s\\S]*?</div>\\s*${build}[^<]*</script>`),
      `<div id="root"><main style="padding:1rem">${opening}</main></div>\n${build}${json}</script>`,
    ],
    [
      packedElement(filesElementId),
      `<script type="application/octet-stream" id="${filesElementId}">${parts.packed}</script>`,
    ],
  ];
  const saved = replacements.reduce((page, [place, text]) => {
    if (!place.test(page)) throw new Error('What was to be saved is not the offline file.');
    // As a function, as a text may hold what a replacement would read as a pattern.
    return page.replace(place, () => text);
  }, source);
  // Not in the code, which says the same of another page.
  const at = saved.indexOf(build);
  const notice = saved
    .slice(0, at)
    .replaceAll(
      /<span data-overview(?:="")?>[^<]*<\/span>/g,
      () => `<span data-overview="">${asText(parts.startNotice)}</span>`,
    );
  return notice + saved.slice(at);
}
