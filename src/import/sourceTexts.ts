/**
 * What the compilers of `sources.csv` wrote for themselves, said for readers: how they numbered the
 * texts they were given, and where a title comes from when the headline was not in the text read.
 */
const rewordings: readonly (readonly [RegExp, string])[] = [
  [/^\[Headline not in seed text; URL slug: .*\]$/, '[Headline not read]'],
  [/\btitle from URL slug\b/, 'title as its address gives it'],
  [/ \(seed \d+\)/, ''],
  [/\bseed text\b/g, 'text read'],
  [/^first ~2,000 characters of a stored copy/, 'the first 2,000 characters or so'],
  [/ - treat as Crown copyright and confirm .*$/, '; treated as Crown copyright'],
  [/\bUNOFFICIAL copy - confirm at \S+ before display/, 'unofficial copy'],
  [/NON-COMMERCIAL EDUCATIONAL/, 'non-commercial educational'],
];

/** A title, licence or extent as a reader can take it; what needs no rewording stays as it is. */
export const reworded = (text: string): string =>
  rewordings.reduce((described, [from, to]) => described.replace(from, to), text);
