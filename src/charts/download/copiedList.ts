import { escapeXml } from '#src/charts/text/xml.ts';
import type { Copied } from './copy.ts';

interface List {
  readonly heading: string;
  readonly items: readonly string[];
}

/** Lists under a title, for Word and as plain text. */
export function copiedList(title: string, lists: readonly List[]): Required<Copied> {
  const htmlOf = ({ heading, items }: List) =>
    [
      `<p>${escapeXml(heading)}</p>`,
      '<ol>',
      ...items.map((item) => `<li>${escapeXml(item)}</li>`),
      '</ol>',
    ].join('\n');
  const plainOf = ({ heading, items }: List) =>
    [heading, ...items.map((item, index) => `${index + 1}. ${item}`)].join('\n');
  return {
    html: [`<p><strong>${escapeXml(title)}</strong></p>`, ...lists.map(htmlOf)].join('\n'),
    plain: [title, ...lists.map(plainOf)].join('\n\n'),
  };
}
