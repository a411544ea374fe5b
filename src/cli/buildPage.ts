import { createHash } from 'node:crypto';
import { builtMark, builtMarkAttribute } from '#src/core/text/builtMark.ts';

/** Everything that a page is made of. */
export interface PageParts {
  /** Source of index.html: see `places`. */
  readonly template: string;
  readonly title: string;
  /** The rendered overview. */
  readonly overview: string;
  readonly styles: string;
  /** Address of the icon. */
  readonly icon: string;
  /** What a reader without scripts sees. */
  readonly withoutScripts: string;
  readonly stylesWithoutScripts: string;
  /** What the page says where its code does not start; hidden until the first script shows it. */
  readonly startNotice: string;
  /** Runs before the first paint. */
  readonly firstScript: string;
  /** What the page says of itself, as JSON, and the `id` of the element that holds it. */
  readonly build: { readonly id: string; readonly json: string };
  /** Elements after the overview: data and code. */
  readonly tail: string;
  /** Code that stands in `tail`, which alone may run. */
  readonly inlineCode: readonly string[];
  /** What the page may ask for, beside what is in it; see `policyOf`. */
  readonly policy: Readonly<Partial<Record<AskedFor, string>>>;
}

/** What a page may be allowed to ask for. */
type AskedFor =
  | 'script-src'
  | 'style-src-elem'
  | 'font-src'
  | 'img-src'
  | 'connect-src'
  | 'worker-src';

/** What index.html has in the places that a build fills. */
const places = {
  charset: '<meta charset="utf-8" />',
  icon: 'href="./favicon.svg"',
  title: '<title>Improvement Board</title>',
  root: '<div id="root"></div>',
  script: '<script type="module" src="/src/main.tsx"></script>',
} as const;

/** By which the page knows that its overview came as it was built, and may be taken over. */
const markOf = (overview: string) =>
  overview === '' ? '' : ` ${builtMarkAttribute}="${builtMark(overview)}"`;

/**
 * A page whose overview needs no script: styles within, code and data after it.
 *
 * @throws Error when index.html has not exactly one of each place that is filled.
 */
export function buildPage(parts: PageParts): string {
  const { firstScript, inlineCode, styles, stylesWithoutScripts } = parts;
  const policy = policyOf(
    parts.policy,
    [firstScript, ...inlineCode],
    [styles, stylesWithoutScripts],
  );
  const filled: Readonly<Record<keyof typeof places, string>> = {
    charset: [
      `<meta charset="utf-8" />`,
      `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    ].join('\n'),
    icon: `href="${parts.icon}"`,
    title: [
      `<title>${inHtml(parts.title)}</title>`,
      `<style>${styles}</style>`,
      `<noscript><style>${stylesWithoutScripts}</style></noscript>`,
      `<script>${firstScript}</script>`,
    ].join('\n'),
    root: [
      `<noscript>${parts.withoutScripts}</noscript>`,
      parts.startNotice,
      `<div id="root"${markOf(parts.overview)}>${parts.overview}</div>`,
    ].join('\n'),
    script: [
      `<script type="application/json" id="${parts.build.id}">${inScript(parts.build.json)}</script>`,
      parts.tail,
    ].join('\n'),
  };
  return Object.entries(places).reduce((page, [name, place]) => {
    const [before = '', after, ...more] = page.split(place);
    if (after === undefined || more.length > 0) {
      throw new Error(`index.html: wanted exactly one ${place}`);
    }
    return before + filled[name as keyof typeof places] + after;
  }, parts.template);
}

/**
 * Nothing is allowed that is not named here: of inline scripts and style elements only those that
 * were built.
 */
function policyOf(
  allowed: PageParts['policy'],
  scripts: readonly string[],
  styles: readonly string[],
): string {
  const { 'script-src': scriptSources, 'style-src-elem': styleSources, ...rest } = allowed;
  const directives: Readonly<Record<string, string>> = {
    'default-src': "'none'",
    'script-src': withHashes(scriptSources, scripts),
    'style-src-elem': withHashes(styleSources, styles),
    // Elements have styles of their own: the places within charts, the widths of bars.
    'style-src-attr': "'unsafe-inline'",
    // For browsers from before 2022, which know no other; the rest do not come to it.
    'style-src': [styleSources, "'unsafe-inline'"].filter(Boolean).join(' '),
    'worker-src': "'none'",
    ...rest,
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

const withHashes = (sources: string | undefined, texts: readonly string[]): string =>
  [
    ...(sources === undefined ? [] : [sources]),
    ...texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
  ].join(' ');

const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Code or JSON as the text of a `script` element, which ends at the first `</script`, in any case. */
export const inScript = (text: string): string =>
  text.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');

/** The first twelve digits of the SHA-256 of texts and files. */
export function shortHash(contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 12);
}
