import JSZip from 'jszip';
import { escapeXml, withoutForbidden } from '#src/charts/text/xml.ts';
import { chartWorkbook } from './chartWorkbook.ts';
import { chartXml } from './chartXml.ts';
import type { ChartItem, DeckContent, DeckSlide, PictureItem } from './deckContent.ts';
import { boardTheme, themeOf, withTheme, withThemeColours } from './theme.ts';

/** Stands for the number of a slide until it is a field that counts by itself. */
export const numberMark = '\u{F0000}';

const numberField =
  '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">$1<a:t>‹#›</a:t></a:fld>';
/** By which PowerPoint knows that an object says nothing. */
const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
const svgUri = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/**
 * What the library writes, as PowerPoint wants it: charts of our own in place of its, which have an axis
 * too many and join a line across what is missing; ids that no two objects of a slide share; elements in
 * the order of the schema; descriptions of tables; drawings as SVG beside their PNG; notes in paragraphs;
 * the language; and the colours and fonts of a theme.
 *
 * @param slides As they were written, in their order.
 */
export async function repairDeck(
  bytes: Uint8Array<ArrayBuffer>,
  slides: readonly DeckSlide[],
  { template, authority }: DeckContent,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await JSZip.loadAsync(bytes);
  const theme = template === null ? boardTheme : await themeOf(template);
  const change = async (path: string, edit: (xml: string) => string) => {
    const xml = await zip.file(path)?.async('string');
    if (xml === undefined) throw new Error(`the presentation lacks ${path}`);
    zip.file(path, edit(xml));
  };
  for (const [index, slide] of slides.entries()) {
    const number = index + 1;
    const pictures = slide.items.filter((item) => item.kind === 'picture');
    await change(`ppt/slides/slide${number}.xml`, (xml) => repairSlide(xml, slide, pictures));
    await change(`ppt/slides/_rels/slide${number}.xml.rels`, (xml) =>
      withSvgRelations(xml, number, pictures.length),
    );
    for (const [at, { svg }] of pictures.entries())
      zip.file(`ppt/media/${svgName(number, at)}`, svg);
    const charts = slide.items.filter((item) => item.kind === 'chart');
    const places = await chartsOf(zip, `ppt/slides/_rels/slide${number}.xml.rels`);
    for (const [at, item] of charts.entries()) await replaceChart(zip, places[at] ?? '', item);
    await change(`ppt/notesSlides/notesSlide${number}.xml`, repairNotes);
  }
  for (const path of ['ppt/slideMasters/slideMaster1.xml', ...layoutsOf(zip)]) {
    await change(path, (xml) => withThemeColours(inBritishEnglish(withoutPrompt(xml))));
  }
  await change('ppt/theme/theme1.xml', (xml) => withTheme(xml, theme, 'Improvement Board'));
  // Notes have a theme of their own.
  zip.file('ppt/theme/theme2.xml', (await zip.file('ppt/theme/theme1.xml')?.async('string')) ?? '');
  await change('ppt/notesMasters/_rels/notesMaster1.xml.rels', (xml) =>
    xml.replace('theme1.xml', 'theme2.xml'),
  );
  await change('ppt/notesMasters/notesMaster1.xml', inBritishEnglish);
  await change('ppt/presentation.xml', (xml) => inBritishEnglish(notesBeforeSlides(xml)));
  await change('[Content_Types].xml', (xml) => withContentTypes(xml, zip));
  await change('docProps/app.xml', (xml) => appProperties(xml, slides.length, authority));
  const repaired = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  return repaired as Uint8Array<ArrayBuffer>;
}

const emu = (pixels: number) => Math.round(pixels * 9525);

/** Names of the charts of a slide in its order: the library numbers them on from one file to the next. */
async function chartsOf(zip: JSZip, relations: string): Promise<string[]> {
  const xml = (await zip.file(relations)?.async('string')) ?? '';
  return [...xml.matchAll(/Target="\/ppt\/charts\/(chart\d+)\.xml"/g)].map(
    ([, name]) => name ?? '',
  );
}

async function replaceChart(zip: JSZip, name: string, item: ChartItem): Promise<void> {
  const relations = await zip.file(`ppt/charts/_rels/${name}.xml.rels`)?.async('string');
  const [, id = '', book = ''] =
    /Id="([^"]+)"[^>]*Target="\.\.\/(embeddings\/[^"]+)"/.exec(relations ?? '') ?? [];
  if (book === '') throw new Error(`the presentation lacks the workbook of ${name}`);
  const { chart, textSize, box } = item;
  zip.file(
    `ppt/charts/${name}.xml`,
    withThemeColours(chartXml(chart, textSize * 0.75, box.width * 0.75, id)),
  );
  zip.file(`ppt/${book}`, await chartWorkbook(chart));
}

const layoutsOf = (zip: JSZip): string[] =>
  Object.keys(zip.files).filter((path) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(path));

const inBritishEnglish = (xml: string) => xml.replaceAll('lang="en-US"', 'lang="en-GB"');
const withoutPrompt = (xml: string) => xml.replaceAll(/\s+hasCustomPrompt="1"/g, '');

const svgName = (slide: number, at: number) => `drawing-${slide}-${at + 1}.svg`;
const svgRelation = (at: number) => `rIdSvg${at + 1}`;

function repairSlide(xml: string, slide: DeckSlide, pictures: readonly PictureItem[]): string {
  let id = 0;
  let picture = 0;
  let tables = 0;
  const descriptions = slide.items.filter((item) => item.kind === 'table');
  const { x, y, width, height } = slide.title.box;
  const titlePlace = `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
  const repaired = withoutPrompt(inBritishEnglish(xml))
    .replaceAll(/(<p:cNvPr id=)"\d+"/g, (_, start: string) => {
      id += 1;
      return `${start}"${id}"`;
    })
    .replaceAll(
      /(name="(?!Line |Panel )[^"]*"><\/p:cNvPr>)<p:cNvSpPr\/>(?=<p:nvPr><\/p:nvPr>)/g,
      '$1<p:cNvSpPr txBox="1"/>',
    )
    .replaceAll(/(<p:cNvPr id="\d+" name="Table \d+")\/>/g, (_, start: string) => {
      const description = descriptions[tables]?.description ?? '';
      tables += 1;
      return `${start} descr="${escapeXml(description)}"/>`;
    })
    // The first object is the title, which the library leaves where its layout has it.
    .replace(
      /(<p:sp>(?:(?!<\/p:sp>)[\s\S])*?<a:xfrm>)<a:off[^>]*\/><a:ext[^>]*\/>/,
      `$1${titlePlace}`,
    )
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replaceAll(
      /(<p:cNvPr id="\d+" name="(?:Line|Panel) \d+")>?\s*<?\/(?:p:cNvPr)?>/g,
      `$1>${decorative}</p:cNvPr>`,
    )
    .replaceAll(/<p:pic>[\s\S]*?<\/p:pic>/g, (part) => {
      const own = pictures[picture];
      const changed = withSvg(part, svgRelation(picture), own?.description === '');
      picture += 1;
      return changed;
    })
    .replace(
      new RegExp(`<a:r>(<a:rPr(?:(?!</a:r>).)*?)<a:t>${numberMark}</a:t></a:r>`, 'su'),
      numberField,
    );
  return withThemeColours(repaired);
}

function withSvg(part: string, relation: string, isDecorative: boolean): string {
  const svg = `<a:extLst><a:ext uri="${svgUri}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${relation}"/></a:ext></a:extLst>`;
  return part
    .replace(/(<a:blip r:embed="[^"]*")\s*(?:\/>|>\s*<\/a:blip>)/, `$1>${svg}</a:blip>`)
    .replace(/(<p:cNvPr id="\d+"[^>]*)>\s*<\/p:cNvPr>/, (_, start: string) =>
      isDecorative
        ? `${start.replace(/ descr="[^"]*"/, ' descr=""')}>${decorative}</p:cNvPr>`
        : `${start}/>`,
    );
}

const withSvgRelations = (xml: string, slide: number, count: number): string =>
  xml.replace(
    '</Relationships>',
    `${Array.from(
      { length: count },
      (_, at) =>
        `<Relationship Id="${svgRelation(at)}" Type="${imageType}" Target="../media/${svgName(slide, at)}"/>`,
    ).join('')}</Relationships>`,
  );

/** Each line of the notes as a paragraph. */
const repairNotes = (xml: string): string =>
  inBritishEnglish(xml).replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)?<\/a:p>/,
    (_, look: string, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p><a:r>${look}<a:t>${withoutForbidden(line)}</a:t></a:r></a:p>`)
        .join(''),
  );

/** The schema has the list of masters of notes before that of slides. */
const notesBeforeSlides = (xml: string): string =>
  xml.replace(
    /(<p:sldIdLst>[\s\S]*?<\/p:sldIdLst>)(<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>)/,
    '$2$1',
  );

/** Only what the package has: the library lists a master for each slide. The second theme too. */
const withContentTypes = (xml: string, zip: JSZip): string =>
  xml
    .replaceAll(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, path: string) =>
      zip.file(path) ? whole : '',
    )
    .replaceAll(/<Default Extension="(?:jpeg|jpg|gif|m4v|mp4|vml)"[^>]*\/>/g, '')
    .replace(
      '</Types>',
      '<Override PartName="/ppt/theme/theme2.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
    );

/** Counts and the company; what else the library writes there, PowerPoint writes again when it saves. */
const appProperties = (xml: string, slides: number, company: string): string =>
  `${xml.slice(0, xml.indexOf('<Properties'))}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides}</Slides><Notes>${slides}</Notes><Company>${escapeXml(company)}</Company></Properties>`;
