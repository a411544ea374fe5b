/**
 * Whether a spreadsheet would run a text as a formula, or drop a control character and then run what
 * follows it. Excel takes the wide forms of East Asian scripts for the same signs.
 */
export const isFormula = (text: string): boolean =>
  /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text);
