import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Source {
  id: string;
  title: string;
  publisher: string;
  extentRead: string;
}
export interface Pack {
  areas: {
    id: string;
    title: string;
    description: string;
    theme: string;
    quote: string;
    remark: string;
    history: { text: string }[];
    restatedIn: string[];
  }[];
  events: { id: string; title: string; description: string }[];
  meetings: { body: string; presented: string; note: string }[];
  visits: { headline: string; quote: string; areasCovered: string; note: string }[];
  sources: Source[];
  settings?: { marking?: string };
}

export const packPath = 'authorities/E06000019/board-pack.json';
export const realPack = (): Pack =>
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../public/data/v1', packPath), 'utf8'),
  ) as Pack;

/** What runs where a text is taken for markup; each says so. */
const markup =
  '<img src="data:," onerror="ran()"><script>ran()</script><a href="javascript:ran()">Agree</a> {{ran()}} &lt;b&gt;';
const word = (letters: number) => 'Wortungetuem'.repeat(letters / 12 + 1).slice(0, letters);
export const hebrew = 'דוח על שירותי ילדים';

/** Texts that are other ones have no parts with dates of their own. */
const withoutParts = (pack: Pack): Pack =>
  JSON.parse(JSON.stringify(pack), (key: string, value: unknown) =>
    key.endsWith('Parts') ? undefined : value,
  ) as Pack;

/** A pack that the doorway lets in, with something hostile in each kind of text. */
export function hostilePack(): Pack {
  const pack = withoutParts(realPack());
  const title = (index: number, own: string) =>
    [markup, word(500), `${hebrew} 2024`, '👩‍👩‍👧🏴󠁧󠁢󠁥󠁮󠁧󠁿', own][index % 5] ?? own;
  const text = (index: number, own: string) =>
    [`${markup} ${own}`, word(5000), `${hebrew}: ${own}`, '=1+1', own][index % 5] ?? own;
  return {
    ...pack,
    areas: pack.areas.map((area, index) => ({
      ...area,
      title: title(index, area.title),
      description: text(index, area.description),
      theme: index % 7 === 0 ? word(500) : area.theme,
      quote: area.quote && text(index, area.quote),
      remark: area.remark && text(index, area.remark),
      history: area.history.map((one) => ({ ...one, text: text(index, one.text) })),
    })),
    events: pack.events.map((one, index) => ({
      ...one,
      title: title(index, one.title),
      description: text(index, one.description),
    })),
    meetings: pack.meetings.map((one, index) => ({
      ...one,
      body: title(index, one.body),
      presented: text(index, one.presented),
    })),
    visits: pack.visits.map((one, index) => ({
      ...one,
      headline: text(index, one.headline),
      areasCovered: text(index + 1, one.areasCovered),
    })),
    sources: pack.sources.map((one, index) => ({
      ...one,
      title: title(index, one.title),
      publisher: title(index + 1, one.publisher),
      extentRead: text(index, one.extentRead),
    })),
    settings: { marking: markup.slice(0, 60) },
  };
}
