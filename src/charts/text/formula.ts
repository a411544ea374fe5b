/**
 * How a text begins that a spreadsheet would run as a formula, or from which it would first drop
 * spaces, control characters and what cannot be seen. Excel takes the wide and small forms of East
 * Asian scripts for the same signs.
 */
export const formulaStart =
  /^[\t\r\n]|^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]/u;

/** Whether a spreadsheet would run a text. */
export const isFormula = (text: string): boolean => formulaStart.test(text);
