/**
 * Why a publisher gives no number, by the symbol that it prints.
 * DfE's own shorthand; never shown, ranked or averaged as 0.
 */
export const missingMeaning = {
  c: 'confidential',
  z: 'not applicable',
  x: 'not available',
  u: 'low reliability',
  low: 'rounds to 0, is not 0',
} as const;

/**
 * What `c` stands for where there is room to say it. Which of the two reasons holds is never said, as that
 * would tell what a figure is.
 */
export const suppressedMeaning =
  'suppressed: a small number that could identify somebody, or one that would give such a number away';

/** What a symbol stands for in a key. */
export const symbolMeaning = (symbol: MissingSymbol): string =>
  symbol === 'c' ? suppressedMeaning : missingMeaning[symbol];

export type MissingSymbol = keyof typeof missingMeaning;

/** A published number, or the symbol for the reason that there is none. */
export type Figure = number | MissingSymbol;

/** A figure, or `null` where the publication has no row for that area and year. */
export type FigureOrNoRow = Figure | null;

/** Whether a number was published. */
export const isNumber = (figure: FigureOrNoRow | undefined): figure is number =>
  typeof figure === 'number';

/** What a table says of a cell without a number: `[x] not available`. */
export function describeMissing(figure: MissingSymbol | null): string {
  return figure === null ? 'no row published' : `[${figure}] ${missingMeaning[figure]}`;
}
