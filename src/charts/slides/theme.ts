import JSZip from 'jszip';
import { escapeXml } from '#src/charts/text/xml.ts';

/**
 * Colours of the board by the place that each has in a theme, so that a council's template changes them
 * all: its dark and light, then its accents in the order of the Analysis Function's palette.
 */
const places = {
  tx1: '1A2028',
  bg1: 'FFFFFF',
  tx2: '505A66',
  bg2: 'F4F6F8',
  accent1: '12436D',
  accent2: '28A197',
  accent3: '801650',
  accent4: 'F46A25',
  accent5: '3D3D3D',
  accent6: 'A285D1',
} as const;

const inScheme = {
  dk1: places.tx1,
  lt1: places.bg1,
  dk2: places.tx2,
  lt2: places.bg2,
  accent1: places.accent1,
  accent2: places.accent2,
  accent3: places.accent3,
  accent4: places.accent4,
  accent5: places.accent5,
  accent6: places.accent6,
  hlink: '1A65A6',
  folHlink: '54319F',
};

/** What every Windows and Mac has that is as wide as the board's own typeface. */
const typeface = 'Calibri';

export interface ThemeParts {
  /** An `a:clrScheme` and an `a:fontScheme`. */
  readonly colours: string;
  readonly fonts: string;
}

const font = `<a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/>`;

export const boardTheme: ThemeParts = {
  colours: `<a:clrScheme name="Improvement Board">${Object.entries(inScheme)
    .map(([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`)
    .join('')}</a:clrScheme>`,
  fonts: `<a:fontScheme name="Improvement Board"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>`,
};

/** Far more than any theme; a few kilobytes can be packed to become gigabytes. */
const largestTemplate = 60_000_000;

/**
 * The colours and fonts of a council's own PPTX or POTX. Nothing else is taken from it.
 *
 * @throws Error that says what is wrong with the file.
 */
export async function themeOf(template: Uint8Array<ArrayBuffer>): Promise<ThemeParts> {
  const wanted = 'wanted a PowerPoint file (.pptx or .potx) with a theme';
  if (template.length > largestTemplate) throw new Error(`The template is too large: ${wanted}.`);
  const zip = await JSZip.loadAsync(template).catch((cause: unknown) => {
    throw new Error(`The template cannot be opened: ${wanted}.`, { cause });
  });
  const name = Object.keys(zip.files)
    .filter((path) => /^ppt\/theme\/theme\d+\.xml$/.test(path))
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  const xml = name === undefined ? '' : ((await zip.file(name)?.async('string')) ?? '');
  const part = (tag: string) => new RegExp(`<a:${tag}[ >][\\s\\S]*?</a:${tag}>`).exec(xml)?.[0];
  const [colours, fonts] = [part('clrScheme'), part('fontScheme')];
  if (colours === undefined || fonts === undefined || /<!|\br:/.test(colours + fonts)) {
    throw new Error(`The template has no theme: ${wanted}.`);
  }
  return { colours, fonts };
}

const placeOf = new Map(Object.entries(places).map(([place, colour]) => [colour as string, place]));

/** A part of the presentation with the board's colours as those of its theme. */
export const withThemeColours = (xml: string): string =>
  xml.replaceAll(/<a:srgbClr val="([0-9A-Fa-f]{6})"\/>/g, (whole, colour: string) => {
    const place = placeOf.get(colour.toUpperCase());
    return place === undefined ? whole : `<a:schemeClr val="${place}"/>`;
  });

/** A theme with other colours and fonts. */
export const withTheme = (xml: string, { colours, fonts }: ThemeParts, name: string): string =>
  xml
    .replace(/<a:clrScheme[\s\S]*?<\/a:clrScheme>/, () => colours)
    .replace(/<a:fontScheme[\s\S]*?<\/a:fontScheme>/, () => fonts)
    .replace(/name="Office Theme"/, () => `name="${escapeXml(name)}"`);
