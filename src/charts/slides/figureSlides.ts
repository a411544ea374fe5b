import type { FigureWords } from '#src/charts/figures/figureText.ts';
import type { TableSpec } from '#src/charts/table/tableSpec.ts';
import { formatDate } from '#src/core/text/format.ts';
import { deckColours } from './deckColours.ts';
import type {
  Box,
  ChartItem,
  DeckContent,
  DeckSlide,
  Paragraph,
  PictureItem,
  TextItem,
} from './deckContent.ts';
import { tableItem } from './tableItem.ts';

const { ink, secondary } = deckColours;
const left = 44;
const width = 1192;
const top = 150;
const chartBottom = 560;
/** Of the words of a native chart, in pixels. */
const chartTextSize = 18;

/** What is drawn on a slide: a chart that can be changed, or a picture with its size. */
export type Drawing =
  | Pick<ChartItem, 'kind' | 'chart'>
  | (Pick<PictureItem, 'kind' | 'svg' | 'png'> & { readonly ratio: number });

/** One figure as slides: its chart with what it says, then its tables. */
export function figureSlides(
  words: FigureWords,
  drawing: Drawing | null,
  tables: readonly TableSpec[],
  marking: string,
): DeckContent {
  const { authority, asAt, title, sentence, source, notes, summary } = words;
  const footer = [source.replace(/\.$/, ''), `Data as at ${formatDate(asAt)}`];
  const shared = { marking, footer };
  const drawn: DeckSlide[] =
    drawing === null
      ? []
      : [
          {
            ...shared,
            title: titleItem(sentence || title),
            items: [
              itemOf(drawing, [title, summary].filter(Boolean).join('. ')),
              noteItem([`${title}, ${authority}`, ...notes]),
            ],
            notes: [sentence, summary].filter(Boolean),
          },
        ];
  const listed = tables
    .filter(({ rows }) => rows.length > 0)
    .map(
      (table): DeckSlide => ({
        ...shared,
        title: titleItem(table.caption || title),
        items: [tableItem(table, { x: left, y: top, width, height: chartBottom - top })],
        notes: [],
      }),
    );
  return {
    title: `${title}, ${authority}`,
    authority,
    asAt,
    marking,
    slides: [...drawn, ...listed],
    template: null,
  };
}

function itemOf(drawing: Drawing, description: string): ChartItem | PictureItem {
  const room = { x: left, y: top, width, height: chartBottom - top };
  if (drawing.kind === 'chart') {
    return { ...drawing, box: room, description, textSize: chartTextSize };
  }
  const { ratio, ...picture } = drawing;
  return { ...picture, box: within(room, ratio), description };
}

/** The largest box of a shape within another, at its upper left. @param ratio Width by height. */
export function within(room: Box, ratio: number): Box {
  const height = Math.min(room.height, room.width / ratio);
  return { ...room, width: height * ratio, height };
}

const paragraph = (text: string, size: number, isBold: boolean, colour: string): Paragraph => [
  { text, size, isBold, colour },
];

const titleItem = (text: string): TextItem => ({
  kind: 'text',
  box: { x: left, y: 44, width, height: 92 },
  paragraphs: [paragraph(text, text.length > 110 ? 28 : 36, true, ink)],
  align: 'left',
  isOneLine: false,
  fill: null,
  border: null,
});

const noteItem = (notes: readonly string[]): TextItem => ({
  kind: 'text',
  box: { x: left, y: chartBottom + 12, width, height: 84 },
  paragraphs: [paragraph(notes.filter(Boolean).join(' '), 16, false, secondary)],
  align: 'left',
  isOneLine: false,
  fill: null,
  border: null,
});
