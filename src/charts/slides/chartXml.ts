import type { NativeChart, NativeSeries } from '#src/charts/figures/nativeChart.ts';
import { escapeXml } from '#src/charts/text/xml.ts';
import { columnLetters } from '#src/charts/workbook/names.ts';
import { monthFormat, serialDay } from '#src/charts/workbook/numberFormat.ts';

const emuOfPoint = 12_700;
const [ink, gridlines] = ['1A2028', 'DFE3E8'];
/** Names at the ends of lines stand in each other's way where they are nearer than this share of the axis. */
const labelHeight = 0.07;
/** Share of the width that the plot has beside names at the ends of its lines, and beside none. */
const [plotBesideNames, plotAlone] = [0.72, 0.92];

/**
 * A line or bar chart as a part of a presentation, each element in the order of the schema. Its numbers
 * are those of the workbook beside it, `Sheet1`: categories in column A, a series in each column after it.
 * A missing number has no point, so that no line is drawn across it.
 *
 * @param textSize Of its words, in points.
 * @param width Of the chart, in points.
 * @param rel Id of the relationship to the workbook.
 */
export function chartXml(chart: NativeChart, textSize: number, width: number, rel: string): string {
  const named = chart.kind === 'line' && hasRoomForNames(chart);
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, textSize, named));
  const drawing =
    chart.kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${axisIds}</c:lineChart>`
      : `<c:barChart><c:barDir val="col"/><c:grouping val="${chart.kind === 'stacked' ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="40"/>${chart.kind === 'stacked' ? '<c:overlap val="100"/>' : ''}${axisIds}</c:barChart>`;
  const share = named ? plotBesideNames : plotAlone;
  const hasLegend = !named && chart.series.length > 1;
  const height = 0.86 - (hasLegend ? legendRows(chart, textSize, width) * 0.065 : 0);
  const layout = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.07"/><c:y val="0.04"/><c:w val="${share}"/><c:h val="${height.toFixed(3)}"/></c:manualLayout></c:layout>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>',
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}${drawing}${axesXml(chart, textSize, width * share)}</c:plotArea>`,
    hasLegend
      ? `<c:legend><c:legendPos val="b"/>${unnamed(chart)}<c:overlay val="0"/>${textXml(textSize)}</c:legend>`
      : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    textXml(textSize),
    `<c:externalData r:id="${rel}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  ].join('');
}

const axisIds = '<c:axId val="500000001"/><c:axId val="500000002"/>';

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;
const hex = (colour: string) => colour.replace('#', '').toUpperCase();

const textXml = (size: number, colour = ink, isBold = false, body = '') =>
  `<c:txPr><a:bodyPr${body}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}" b="${isBold ? 1 : 0}">${solid(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

function seriesXml(
  chart: NativeChart,
  series: NativeSeries,
  index: number,
  textSize: number,
  named: boolean,
): string {
  const column = columnLetters(index + 1);
  const last = chart.categories.length + 1;
  const isLine = chart.kind === 'line';
  const categories = categoriesXml(chart, last);
  const values = points(series.values);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache>${points([series.name])}</c:strCache></c:strRef></c:tx>`,
    isLine
      ? lineLook(series) + lonePoints(series)
      : `<c:spPr>${solid(series.colour)}</c:spPr><c:invertIfNegative val="0"/>`,
    isLine && named ? nameAtEnd(series, textSize) : '',
    `<c:cat>${categories}</c:cat>`,
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${values}</c:numCache></c:numRef></c:val>`,
    isLine ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

/** The names along the axis, or the days of an axis of time. */
function categoriesXml({ categories, days }: NativeChart, last: number): string {
  const place = `<c:f>Sheet1!$A$2:$A$${last}</c:f>`;
  return days === undefined
    ? `<c:strRef>${place}<c:strCache>${points(categories)}</c:strCache></c:strRef>`
    : `<c:numRef>${place}<c:numCache><c:formatCode>${monthFormat}</c:formatCode>${points(days.map(serialDay))}</c:numCache></c:numRef>`;
}

/** What a chart shows until its workbook is opened. What is missing has no point. */
const points = (values: readonly (string | number | null)[]): string =>
  [
    `<c:ptCount val="${values.length}"/>`,
    ...values.map((value, index) =>
      value === null
        ? ''
        : `<c:pt idx="${index}"><c:v>${typeof value === 'number' ? value : escapeXml(value)}</c:v></c:pt>`,
    ),
  ].join('');

function lineLook({ colour, width = 2, dash = 'solid', mark = 'none' }: NativeSeries): string {
  const dashes = { solid: 'solid', dash: 'dash', dot: 'sysDot' };
  const line =
    width === 0
      ? '<a:ln><a:noFill/></a:ln>'
      : `<a:ln w="${Math.round(width * emuOfPoint)}" cap="rnd">${solid(colour)}<a:prstDash val="${dashes[dash]}"/><a:round/></a:ln>`;
  const shape =
    mark === 'none'
      ? '<c:symbol val="none"/>'
      : `<c:symbol val="${mark}"/><c:size val="${width === 0 ? 10 : 6}"/><c:spPr>${solid(colour)}<a:ln w="6350">${solid('FFFFFF')}</a:ln></c:spPr>`;
  return `<c:spPr>${line}</c:spPr><c:marker>${shape}</c:marker>`;
}

/** A number between two gaps has no line: it is a dot. The points are those of the schema's place after the marks. */
function lonePoints({ values, colour, mark = 'none', width = 2 }: NativeSeries): string {
  if (mark !== 'none' || width === 0) return '';
  return values
    .map((value, index) => {
      const isLone =
        value !== null &&
        (values[index - 1] ?? null) === null &&
        (values[index + 1] ?? null) === null;
      return isLone
        ? `<c:dPt><c:idx val="${index}"/><c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${solid(colour)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker><c:bubble3D val="0"/></c:dPt>`
        : '';
    })
    .join('');
}

const showNothing =
  '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** The line's name at its last point, in its colour. */
function nameAtEnd({ values, colour }: NativeSeries, textSize: number): string {
  const at = values.findLastIndex((value) => value !== null);
  if (at === -1) return '';
  return `<c:dLbls><c:dLbl><c:idx val="${at}"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(textSize, colour, true, ' wrap="none"')}<c:dLblPos val="r"/>${showNothing.replace('showSerName val="0"', 'showSerName val="1"')}</c:dLbl>${showNothing}</c:dLbls>`;
}

/** Of more bars than this the names are in the workbook alone. */
const mostNamed = 40;
/** Mean width of a letter by its size. */
const letterWidth = 0.52;
/** Of a line and its gap before each name of the key, in letters. */
const keyLetters = 8;

/** Into how many rows the key is broken. */
function legendRows({ series }: NativeChart, textSize: number, width: number): number {
  const letters = series
    .filter(({ isUnnamed }) => !isUnnamed)
    .reduce((sum, { name }) => sum + name.length + keyLetters, 0);
  return Math.ceil((letters * letterWidth * textSize) / (0.9 * width));
}

const unnamed = ({ series }: NativeChart): string =>
  series
    .map(({ isUnnamed }, index) =>
      isUnnamed ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>` : '',
    )
    .join('');

/** Months between two names of an axis of time: whole or half years, so that they can be read. */
function monthsApart(days: readonly string[], fitting: number): number {
  const serials = days.flatMap((day) => serialDay(day) ?? []);
  const months = ((serials.at(-1) ?? 0) - (serials[0] ?? 0)) / 30.4 + 1;
  return [1, 3, 6, 12].find((apart) => months / apart <= fitting) ?? 24;
}

/** Whether the names at the ends of the lines would stand clear of each other. */
function hasRoomForNames({ series, axis }: NativeChart): boolean {
  const ends = series.flatMap(({ values }) => values.findLast((value) => value !== null) ?? []);
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const height = axis ? axis.top - axis.bottom : Math.max(...all, 0) - Math.min(...all, 0);
  const sorted = ends.toSorted((a, b) => a - b);
  return (
    series.length > 1 &&
    series.length <= 4 &&
    sorted.every(
      (end, index) => index === 0 || end - (sorted[index - 1] ?? 0) > labelHeight * height,
    )
  );
}

function axesXml(
  { axis, categories, days, unit, decimals }: NativeChart,
  textSize: number,
  width: number,
): string {
  const longest = Math.max(1, ...categories.map(({ length }) => length));
  const fitting = Math.max(2, Math.floor(width / ((longest + 1) * letterWidth * textSize)));
  const kind = days ? 'dateAx' : 'catAx';
  const skip = Math.max(1, Math.ceil(categories.length / fitting));
  const digits = axis?.step !== undefined && Number.isInteger(axis.step) ? 0 : decimals;
  const format = `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}${unit === '' ? '' : `"${unit}"`}`;
  const scale = axis
    ? `<c:max val="${axis.top}"/><c:min val="${axis.bottom}"/>`
    : '<c:min val="0"/>';
  const line = (colour: string) => `<c:spPr><a:ln w="9525">${solid(colour)}</a:ln></c:spPr>`;
  return [
    `<c:${kind}><c:axId val="500000001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    `<c:numFmt formatCode="${days ? monthFormat : 'General'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${categories.length > mostNamed && !days ? 'none' : 'low'}"/>${line('6F7884')}${textXml(textSize, ink, false, ' rot="0" vert="horz"')}`,
    '<c:crossAx val="500000002"/><c:crosses val="autoZero"/><c:auto val="0"/>',
    days
      ? `<c:lblOffset val="100"/><c:baseTimeUnit val="months"/><c:majorUnit val="${monthsApart(days, fitting)}"/><c:majorTimeUnit val="months"/></c:dateAx>`
      : `<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${skip}"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="500000002"/><c:scaling><c:orientation val="minMax"/>${scale}</c:scaling><c:delete val="0"/><c:axPos val="l"/>`,
    `<c:majorGridlines>${line(gridlines)}</c:majorGridlines><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(textSize)}`,
    '<c:crossAx val="500000001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>',
    axis?.step === undefined ? '' : `<c:majorUnit val="${axis.step}"/>`,
    '</c:valAx>',
  ].join('');
}
