import PptxGenJs from 'pptxgenjs';
import { withoutForbidden } from '#src/charts/text/xml.ts';
import { formatDate } from '#src/core/text/format.ts';
import {
  type Box,
  type DeckContent,
  type DeckSlide,
  deckSize,
  type SlideItem,
  type TextItem,
} from './deckContent.ts';
import { hex, points, runsOf, tableCell } from './deckText.ts';
import { numberMark, repairDeck } from './repairDeck.ts';
import { splitTables } from './splitTables.ts';

type Slide = PptxGenJs.Slide;

const pixelsOfInch = 96;
const [ink, secondary] = ['1A2028', '505A66'];
const footerTop = 652;
const footerSize = 16;
const margin = 44;
const master = 'Board';

const inInches = ({ x, y, width, height }: Box) => ({
  x: x / pixelsOfInch,
  y: y / pixelsOfInch,
  w: width / pixelsOfInch,
  h: height / pixelsOfInch,
});

/**
 * A presentation as the bytes of a PPTX file: every text, table and chart is one that PowerPoint edits.
 *
 * @throws Error that says what is wrong with the template.
 */
export async function writeDeck(content: DeckContent): Promise<Uint8Array<ArrayBuffer>> {
  const slides = content.slides.flatMap(splitTables);
  const deck = new PptxGenJs();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = withoutForbidden(content.title);
  deck.author = withoutForbidden(content.authority);
  deck.company = withoutForbidden(content.authority);
  deck.subject = `Data as at ${formatDate(content.asAt)}`;
  const title = { x: margin, y: 44, width: deckSize.width - 2 * margin, height: 92 };
  deck.defineSlideMaster({
    title: master,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: { name: 'title', type: 'title', ...inInches(title), margin: 0, align: 'left' },
          text: '',
        },
      },
    ],
  });
  for (const slide of slides) addSlide(deck, slide);
  const bytes = await deck.write({ outputType: 'uint8array' });
  return repairDeck(bytes as Uint8Array<ArrayBuffer>, slides, content);
}

function addSlide(deck: PptxGenJs, slide: DeckSlide): void {
  const made = deck.addSlide({ masterName: master });
  const { title, marking, items, footer, notes } = slide;
  made.addText(runsOf(title.paragraphs), {
    placeholder: 'title',
    ...inInches(title.box),
    fontSize: points(title.paragraphs[0]?.[0]?.size ?? 40),
    margin: 0,
    align: 'left',
    valign: 'top',
    fit: 'shrink',
  });
  if (marking !== '') {
    made.addText(withoutForbidden(marking), {
      ...inInches({ x: margin, y: 8, width: deckSize.width - 2 * margin, height: 26 }),
      ...{
        objectName: 'Marking',
        fontSize: 12,
        bold: true,
        align: 'center',
        color: ink,
        margin: 0,
      },
    });
  }
  for (const [index, item] of items.entries()) addItem(made, item, index);
  made.addText(
    withoutForbidden(
      footer
        .filter(Boolean)
        .map((part) => part.replace(/\.$/, ''))
        .join('. '),
    ),
    {
      ...inInches({ x: margin, y: footerTop, width: 1080, height: 40 }),
      ...{
        objectName: 'Source and date',
        fontSize: points(footerSize),
        color: secondary,
        margin: 0,
      },
      ...{ valign: 'bottom', fit: 'shrink' },
    },
  );
  made.addText(numberMark, {
    ...inInches({ x: deckSize.width - margin - 80, y: footerTop, width: 80, height: 40 }),
    ...{ objectName: 'Slide number', fontSize: points(footerSize), color: secondary, margin: 0 },
    ...{ align: 'right', valign: 'bottom' },
  });
  made.addNotes(withoutForbidden(notes.join('\n')));
}

function addItem(slide: Slide, item: SlideItem, index: number): void {
  const place = inInches(item.box);
  const objectName = `${nameOf[item.kind]} ${index + 1}`;
  switch (item.kind) {
    case 'text':
      addTextItem(slide, item, objectName);
      return;
    case 'rule':
      slide.addShape('line', {
        ...place,
        h: 0,
        objectName,
        line: { color: hex(item.colour), width: 0.75 },
      });
      return;
    case 'panel':
      slide.addShape('rect', { ...place, objectName, fill: { color: hex(item.fill) } });
      return;
    case 'table':
      slide.addTable(
        item.rows.map((row, down) =>
          row.map((cell) => tableCell(cell, down === 0, item.heights !== undefined)),
        ),
        {
          x: place.x,
          y: place.y,
          w: place.w,
          objectName,
          colW: item.widths.map((width) => width / pixelsOfInch),
          ...(item.heights && { rowH: item.heights.map((height) => height / pixelsOfInch) }),
          autoPage: false,
        },
      );
      return;
    case 'chart':
      // Only its place is made here; the chart itself replaces it.
      slide.addChart('line', [{ name: 'x', labels: ['x'], values: [1] }], {
        ...place,
        objectName,
        altText: withoutForbidden(item.description),
      });
      return;
    case 'picture':
      slide.addImage({
        ...place,
        objectName,
        data: `image/png;base64,${item.png}`,
        altText: withoutForbidden(item.description),
      });
  }
}

const nameOf: Readonly<Record<SlideItem['kind'], string>> = {
  text: 'Text',
  rule: 'Line',
  panel: 'Panel',
  table: 'Table',
  chart: 'Chart',
  picture: 'Picture',
};

function addTextItem(slide: Slide, item: TextItem, objectName: string): void {
  slide.addText(runsOf(item.paragraphs), {
    ...inInches(item.box),
    objectName,
    margin: [points(item.inset ?? 0), 0, 0, 0],
    align: item.align,
    valign: item.fill === null ? 'top' : 'middle',
    wrap: !item.isOneLine,
    ...(item.lineHeight === undefined ? {} : spacing(item.lineHeight)),
    ...(item.isOneLine ? {} : { fit: 'shrink' as const }),
    ...(item.fill === null ? {} : { fill: { color: hex(item.fill) } }),
    ...(item.border === null ? {} : { line: { color: hex(item.border), width: 0.75 } }),
  });
}

/** Lines of the typeface are so much higher than its size by themselves. */
const ownLine = 1.22;

const spacing = (lineHeight: number) => ({
  lineSpacingMultiple: Math.round((100 * lineHeight) / ownLine) / 100,
});
