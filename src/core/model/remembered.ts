/** Texts that are remembered at a time, and how long they may be: months, dates and names are some hundreds. */
const [most, longest] = [2000, 200];

/**
 * A function of a text that remembers its answers, as a column says the same few things in thousands of
 * rows. What it answers must follow from the text alone.
 */
export function remembered<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return of(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    const answer = of(text);
    // A file with more of them gains nothing from it, and must not fill the memory.
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}
