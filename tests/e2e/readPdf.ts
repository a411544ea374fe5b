import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A tag of a page's structure, which is what a screen reader is said. */
export interface Tag {
  readonly role: string;
  readonly alt?: string;
  /** Tags, and the pieces of content that they hold. */
  readonly children: readonly (Tag | { readonly type: string })[];
}

export interface ReadPage {
  readonly number: number;
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly tags: Tag | null;
  /** Addresses elsewhere that it links to. */
  readonly links: readonly string[];
  /** How many links lead to a place in the same document. */
  readonly linksWithin: number;
  /** Share of the page within its margins that is not white. */
  readonly ink: number;
}

interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  /** Titles of the outline's first level. */
  readonly outline: readonly string[];
  readonly pages: readonly ReadPage[];
}

const mmPerPoint = 25.4 / 72;
/** Coarse enough to be quick, fine enough for a line of 9 points to leave its mark. */
const pixelsPerPoint = 0.6;

/** Those of tokens.css, in millimetres. */
const margins = { side: 12, head: 16, foot: 15 };
const inPixels = (mm: number) => Math.round((mm / mmPerPoint) * pixelsPerPoint);

/** Opens a PDF and looks at each page as structure, as text and as a picture. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const [metadata, marks, outline] = [
    await pdf.getMetadata(),
    await pdf.getMarkInfo(),
    await pdf.getOutline(),
  ];
  const info = metadata.info as { Title?: string; Language?: string };
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await readPage(pdf, number));
  }
  await pdf.destroy();
  return {
    title: info.Title ?? '',
    language: info.Language ?? '',
    isTagged: marks?.Marked === true,
    outline: (outline ?? []).map(({ title }) => title),
    pages,
  };
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

/** What pdf.js draws on where there is no browser. */
interface CanvasFactory {
  create: (
    width: number,
    height: number,
  ) => { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D };
}

async function readPage(pdf: Pdf, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: pixelsPerPoint });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const { canvas, context } = (pdf.canvasFactory as CanvasFactory).create(width, height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const [margin, head] = [inPixels(margins.side), inPixels(margins.head)];
  const content = [
    margin,
    head,
    width - 2 * margin,
    height - head - inPixels(margins.foot),
  ] as const;
  const { items } = await page.getTextContent();
  const annotations: { url?: string; dest?: unknown }[] = await page.getAnnotations();
  const tags = (await page.getStructTree()) as Tag | null;
  page.cleanup();
  return {
    number,
    width: (viewport.width / pixelsPerPoint) * mmPerPoint,
    height: (viewport.height / pixelsPerPoint) * mmPerPoint,
    text: items.map((item) => ('str' in item ? item.str : '')).join(' '),
    tags,
    links: annotations.flatMap(({ url }) => (url ? [url] : [])),
    linksWithin: annotations.filter(({ dest }) => dest).length,
    ink: inkWithin(context.getImageData(...content).data),
  };
}

/** Share of the pixels that are not white, or nearly so. */
function inkWithin(data: Uint8ClampedArray): number {
  let inked = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < 245) inked += 1;
  }
  return (4 * inked) / data.length;
}

/** Every tag of one of the roles, in the order in which they are read. */
export function tagsOf(tag: Tag | null, ...roles: readonly string[]): Tag[] {
  if (tag === null) return [];
  const own = roles.includes(tag.role) ? [tag] : [];
  return [...own, ...tag.children.flatMap((one) => ('role' in one ? tagsOf(one, ...roles) : []))];
}

/** Roles from the outermost to that of the last piece of content on the page. */
export function rolesOfLast(tag: Tag | null): string[] {
  if (tag === null) return [];
  const last = tag.children.findLast((one) => 'type' in one || hasContent(one));
  return [tag.role, ...(last && 'role' in last ? rolesOfLast(last) : [])];
}

const hasContent = (tag: Tag): boolean =>
  tag.children.some((one) => 'type' in one || hasContent(one));

/** What each chart is called: figures that hold no table, no list and no other figure. */
export const chartsOf = (tags: Tag | null): string[] =>
  tagsOf(tags, 'Figure')
    .filter((figure) => tagsOf(figure, 'Figure', 'Table', 'L').length === 1)
    .map(({ alt }) => alt ?? '');
