/** A fault of what was asked for on a command line, told without a stack trace. */
export class OptionsError extends Error {}
