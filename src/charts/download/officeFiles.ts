import type { RegisteredFigure } from '#src/charts/figures/figureRegistry.ts';
import type { NativeChart } from '#src/charts/figures/nativeChart.ts';
import { makeFile } from '#src/charts/office/makeFile.ts';
import { withPageColours } from '#src/charts/office/pageColours.ts';
import { type Drawing, figureSlides } from '#src/charts/slides/figureSlides.ts';
import { workbookTables } from '#src/charts/workbook/workbookContent.ts';
import { chartPicture } from './chartPicture.ts';

/** The chart of a figure as numbers, in the colours of the page. */
export async function nativeChartOf({
  nativeChart,
}: RegisteredFigure): Promise<NativeChart | null> {
  const chart = (await nativeChart?.()) ?? null;
  return chart && withPageColours(chart);
}

/** The classification that the page shows; empty for none. */
export const markingOnPage = (): string =>
  document.querySelector<HTMLElement>('[data-marking]')?.dataset.marking ?? '';

/** A workbook of what a figure shows. @throws Error that says why there is none. */
export async function workbookFile(figure: RegisteredFigure): Promise<Blob> {
  const { authority, asAt, title, source } = figure.words;
  const tables = workbookTables(figure, await nativeChartOf(figure), '');
  return makeFile({
    kind: 'workbook',
    content: {
      title: `${title}, ${authority}`,
      authority,
      asAt,
      marking: markingOnPage(),
      about: [source],
      tables,
    },
  });
}

/**
 * Slides of what a figure shows: its chart, which can be changed where an office program can draw it,
 * and its tables.
 *
 * @throws Error that says why there are none.
 */
export async function slidesFile(figure: RegisteredFigure, element: HTMLElement): Promise<Blob> {
  const chart = await nativeChartOf(figure);
  const drawing: Drawing | null = chart
    ? { kind: 'chart', chart }
    : element.querySelector('svg') && figure.words.summary !== ''
      ? await pictureOf(element)
      : null;
  // Bars of an office program have a key of their own, and none of the marks of the page.
  const legend = chart && chart.kind !== 'line' ? (figure.legend ?? []) : [];
  const notes = figure.words.notes.filter((note) => !legend.includes(note));
  const content = figureSlides(
    { ...figure.words, notes },
    drawing,
    figure.tables(),
    markingOnPage(),
  );
  return makeFile({ kind: 'slides', content });
}

async function pictureOf(element: HTMLElement): Promise<Drawing> {
  const { svg, png, width, height } = await chartPicture(element);
  return { kind: 'picture', svg, png, ratio: width / height };
}
