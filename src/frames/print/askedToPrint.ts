// Kept outside the address, so that coming back to the board pack or loading it again prints nothing.
let isAsked = false;

/** The board pack that is shown next prints itself once it is complete. */
export function askToPrint(): void {
  isAsked = true;
}

/** Whether the board pack was asked to print itself; asking is over with the answer. */
export function takeAskedToPrint(): boolean {
  const wasAsked = isAsked;
  isAsked = false;
  return wasAsked;
}
