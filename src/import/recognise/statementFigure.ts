import { limits } from '#src/core/schema/limits.ts';
import { wantedFigure } from '#src/import/council/factValue.ts';
import type { Cell } from '#src/import/spreadsheets/cell.ts';
import { placeOf, type TableContext } from './tableReader.ts';

/** The cell of a statement that holds its value. */
interface FigureCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  /** Of the statement, by column of the council's file. */
  readonly values: Map<string, string>;
}

/**
 * Reads the figure of a statement into its values: a range, a share or thousands however they are typed.
 * Where no number stands there, or one that may be meant otherwise, it is asked about; without an answer the cell
 * stays as it is, so that the statement is left out and says why.
 *
 * @returns Whether it was asked about.
 */
export function readStatementFigure(context: TableContext, given: FigureCell): boolean {
  const { cell, row, column, heading, values } = given;
  const { asker } = context;
  const place = { ...placeOf(context, row, column), heading };
  const [valueKind, unit] = [values.get('value_kind') ?? null, values.get('unit') ?? ''];
  const figure = plainFigure(cell);
  const wanted = wantedFigure(figure, valueKind, unit);
  if (wanted === null) {
    if (figure !== cell.text)
      asker.understood({ ...place, found: cell.text, readAs: figure }, 'figure');
    values.set('value', figure);
    return false;
  }
  const measure = values.get('measure') ?? '';
  const share = Number(figure);
  const isFraction = share > 0 && share < 1 && wantedFigure(`${figure}%`, valueKind, unit) === null;
  const meant = Number((share * limits.percent).toPrecision(12));
  const answer = asker.ask({
    key: `cell|workforce_facts|value|${measure}|${cell.text}`,
    ...place,
    record: measure,
    found: cell.text,
    wanted: isFraction
      ? 'How is a share under 1 meant? Nothing in the cell says so'
      : `Wanted ${wanted}. Left out unless you give it`,
    choices: isFraction
      ? [
          { value: `${meant}%`, label: `${figure} is ${meant}%` },
          { value: `${figure}%`, label: `${figure} is ${figure}%` },
        ]
      : [],
    suggested: null,
  });
  const said = answer === null ? '' : plainText(answer);
  if (said !== '' && wantedFigure(said, valueKind, unit) === null) values.set('value', said);
  return true;
}

function plainFigure({ kind, number, text }: Cell): string {
  if (number === null) return plainText(text);
  const value = kind === 'percent' ? number * limits.percent : number;
  return `${Number(value.toPrecision(12))}${kind === 'percent' ? '%' : ''}`;
}

/** A figure as the council's files have it: no spaces, a hyphen in a range, no commas between thousands. */
function plainText(text: string): string {
  const words = text.trim();
  const [, from, to] = /^(\d+(?:\.\d+)?)\s*%?\s*[-–—]\s*(\d+(?:\.\d+)?)\s*%?$/.exec(words) ?? [];
  if (from !== undefined) return `${from}-${to}`;
  const [, digits = '', sign = ''] = /^([\d,]+(?:\.\d+)?)\s*(%?)$/.exec(words) ?? [];
  const isThousands = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits);
  if (isThousands) return `${digits.replaceAll(',', '')}${sign}`;
  return digits === '' ? words : `${digits}${sign}`;
}
