/** Each colour of the tokens that the drawings name, as `:root` gives them. */
export type Colours = Readonly<Record<string, string>>;

interface FloorParts {
  readonly body: string;
  readonly css: string;
  readonly colours: Colours;
  /** Name of the font's file beside the page; `null` where the board brings none. */
  readonly font: string | null;
}

/** Elements as bare as the captured look takes them to be. */
const bare =
  'body,h1,h2,h3,h4,p,ul,ol,li,dl,dt,dd,figure,table,caption,thead,tbody,tr,th,td,strong,small,time,details,summary,a,div,span,section,header,main,footer,nav' +
  '{margin:0;padding:0;box-sizing:border-box;font:inherit;color:inherit;text-align:inherit;list-style:none}' +
  'table{border-collapse:collapse;width:100%}svg{display:inline-block;vertical-align:middle;overflow:visible}';

/** Names of the custom properties that a text uses, each once. */
export const namedColours = (text: string): string[] => [
  ...new Set([...text.matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, name = '']) => name)),
];

/** A page without any script that shows what was captured, as a careful hand would write it. */
export function floorHtml({ body, css, colours, font }: FloorParts): string {
  const variables = namedColours(body).map((name) => `${name}:${colours[name] ?? 'currentColor'}`);
  const fontHead = font
    ? `<link rel="preload" href="./${font}" as="font" type="font/woff2" crossorigin>`
    : '';
  const face = font
    ? `@font-face{font-family:Board;font-display:swap;font-weight:200 900;src:url(./${font}) format("woff2")}`
    : '';
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Improvement Board, written by hand</title>
${fontHead}
<style>${face}:root{${variables.join(';')}}html{font:400 18px/1.45 Board,Arial,sans-serif;color:#1a2028;font-variant-numeric:tabular-nums lining-nums}${bare}${css}</style>
<body>${body}</body>
</html>
`;
}
