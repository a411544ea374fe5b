import { type Figure, type MissingSymbol, missingMeaning } from '#src/core/model/figure.ts';
import { limits } from '#src/core/schema/limits.ts';
import { type Findings, quoted } from '#src/import/table/findings.ts';
import { spreadsheetError } from '#src/import/table/spreadsheetSlips.ts';
import type { MeasureCell } from './measureCell.ts';
import type { MeasureDefinition } from './readLocalMeasures.ts';

const symbols = Object.keys(missingMeaning);

/** What councils write where there is no figure. */
const noFigure = /^(-+|–|—|\.{2,}|n\/?a|nil return|not available|not applicable|tbc|pending)$/i;

/**
 * The number in a cell of a scorecard: `1,234`, `12.5%`, or a symbol for the reason that there is none. A
 * share under 1 without its sign is a fault where `written_as` does not say how shares are written: a
 * spreadsheet keeps 12.5% as 0.125.
 *
 * @param onNoFigure Is told of a cell that says in words that there is none.
 */
export function readMeasureNumber(
  file: string,
  cell: MeasureCell,
  { measure, writtenAs }: MeasureDefinition,
  findings: Findings,
  onNoFigure: (cell: MeasureCell) => void,
): Figure {
  const { row, column, part, text } = cell;
  const place = { file, row, column };
  const fault = (wanted: string): MissingSymbol => {
    findings.fault({ ...place, found: quoted(text), wanted });
    return 'x';
  };
  const error = spreadsheetError(text);
  if (error !== null) return fault(`a value: the spreadsheet shows ${text} for ${error}`);
  const symbol = text.toLowerCase();
  if (symbols.includes(symbol)) return symbol as MissingSymbol;
  if (noFigure.test(text)) {
    onNoFigure(cell);
    return 'x';
  }
  const [, printed = '', sign] = /^([\d.,]+)\s?(%?)$/.exec(text) ?? [];
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(printed) ? printed.replaceAll(',', '') : printed;
  const [digits] = /^\d+(\.\d+)?$/.exec(plain) ?? [];
  const wanted = `a number, 0 or more, or one of ${symbols.join(', ')}`;
  if (digits === undefined) return fault(wanted);
  const value = Number(digits);
  if (value > limits.figure.max) return fault(`a number of at most ${limits.figure.max}`);
  if (part !== 'value' || measure.unit !== 'percent') {
    return sign === '%' ? fault('a number without a percent sign') : value;
  }
  if (sign === '%' || writtenAs === 'percent') return value;
  const meant = Number((value * limits.percent).toPrecision(12));
  if (writtenAs === 'share') return meant;
  if (value > 0 && value < 1) {
    return fault(
      `${meant}% or ${digits}%, or written_as in measures.csv: a spreadsheet keeps ${meant}% as ${digits}`,
    );
  }
  return value;
}
