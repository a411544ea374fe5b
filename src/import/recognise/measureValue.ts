import { missingMeaning } from '#src/core/model/figure.ts';
import { limits } from '#src/core/schema/limits.ts';
import type { Cell } from '#src/import/spreadsheets/cell.ts';
import { spreadsheetError } from '#src/import/table/spreadsheetSlips.ts';

/** What a cell of a scorecard says: a number, that there is none, or what cannot be told. */
export type MeasureReading =
  | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unread' };

const noFigure =
  /^([-–—]+|\.{2,}|…|n\/?a|nil return|not available|not applicable|tbc|tba|pending|no data|#)$/i;

/** Reads the number of a cell: its format says whether it is a share, else a percent sign. */
export function measureReading({ kind, text, number }: Cell): MeasureReading {
  if (kind === 'percent' && number !== null) {
    return { kind: 'number', value: exact(number * limits.percent), isPercent: true };
  }
  if (kind === 'number' && number !== null)
    return { kind: 'number', value: exact(number), isPercent: false };
  if (kind === 'error' || kind === 'no-result' || spreadsheetError(text) !== null)
    return { kind: 'none' };
  const plain = text.toLowerCase();
  if (Object.hasOwn(missingMeaning, plain)) return { kind: 'symbol', symbol: plain };
  if (noFigure.test(plain)) return { kind: 'none' };
  const [, printed = '', sign] = /^£?\s?([\d.,]+)\s?(%?)$/.exec(text) ?? [];
  const digits = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(printed) ? printed.replaceAll(',', '') : printed;
  if (!/^\d+(\.\d+)?$/.test(digits)) return { kind: 'unread' };
  return { kind: 'number', value: Number(digits), isPercent: sign === '%' };
}

const exact = (value: number): number => Number(value.toPrecision(12));
