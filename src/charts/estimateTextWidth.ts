/** Source Sans sets about two letters to the width of its size. */
export const estimateTextWidth = (text: string, font: number) => 0.5 * font * text.length;
