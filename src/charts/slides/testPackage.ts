import JSZip from 'jszip';
import { Parser } from 'saxen';

/** An element of a part, for tests. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The parts of a file of an office program; XML as its root element. @throws Error for XML at fault. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, Element | Uint8Array>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, Element | Uint8Array>();
  for (const [path, file] of Object.entries(zip.files)) {
    if (file.dir) continue;
    const isXml = /\.(xml|rels)$/.test(path);
    parts.set(path, isXml ? rootOf(await file.async('string')) : await file.async('uint8array'));
  }
  return parts;
}

function rootOf(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new Parser();
  parser.on('warn', (error) => {
    throw error;
  });
  parser.on('openTag', (name, written, decode) => {
    const attributes = Object.fromEntries(
      Object.entries(written()).map(([key, value]) => [key, decode(value)]),
    );
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text, decode) => {
    const element = open.at(-1);
    if (element) element.text += decode(text);
  });
  parser.on('closeTag', () => {
    open.pop();
  });
  parser.parse(xml);
  return top.children[0] ?? top;
}

/** Every element of a name, in the order of the document. */
export const all = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];

const orders: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': [
    'p:sldMasterIdLst',
    'p:notesMasterIdLst',
    'p:sldIdLst',
    'p:sldSz',
    'p:notesSz',
    'p:defaultTextStyle',
  ],
  'c:chartSpace': [
    'c:date1904',
    'c:lang',
    'c:roundedCorners',
    'c:chart',
    'c:txPr',
    'c:externalData',
  ],
  'c:chart': ['c:autoTitleDeleted', 'c:plotArea', 'c:legend', 'c:plotVisOnly', 'c:dispBlanksAs'],
  'c:plotArea': ['c:layout', 'c:lineChart', 'c:barChart', 'c:catAx', 'c:dateAx', 'c:valAx'],
  'c:lineChart': ['c:grouping', 'c:varyColors', 'c:ser', 'c:marker', 'c:axId'],
  'c:barChart': [
    'c:barDir',
    'c:grouping',
    'c:varyColors',
    'c:ser',
    'c:gapWidth',
    'c:overlap',
    'c:axId',
  ],
  'c:ser': [
    'c:idx',
    'c:order',
    'c:tx',
    'c:spPr',
    'c:invertIfNegative',
    'c:marker',
    'c:dPt',
    'c:dLbls',
    'c:cat',
    'c:val',
    'c:smooth',
  ],
  'c:dPt': ['c:idx', 'c:invertIfNegative', 'c:marker', 'c:bubble3D', 'c:explosion', 'c:spPr'],
  'c:scaling': ['c:orientation', 'c:max', 'c:min'],
  'c:catAx': [
    'c:axId',
    'c:scaling',
    'c:delete',
    'c:axPos',
    'c:numFmt',
    'c:majorTickMark',
    'c:minorTickMark',
    'c:tickLblPos',
    'c:spPr',
    'c:txPr',
    'c:crossAx',
    'c:crosses',
    'c:auto',
    'c:lblAlgn',
    'c:lblOffset',
    'c:tickLblSkip',
    'c:noMultiLvlLbl',
  ],
  'c:dateAx': [
    'c:axId',
    'c:scaling',
    'c:delete',
    'c:axPos',
    'c:numFmt',
    'c:majorTickMark',
    'c:minorTickMark',
    'c:tickLblPos',
    'c:spPr',
    'c:txPr',
    'c:crossAx',
    'c:crosses',
    'c:auto',
    'c:lblOffset',
    'c:baseTimeUnit',
    'c:majorUnit',
    'c:majorTimeUnit',
  ],
  'c:valAx': [
    'c:axId',
    'c:scaling',
    'c:delete',
    'c:axPos',
    'c:majorGridlines',
    'c:numFmt',
    'c:majorTickMark',
    'c:minorTickMark',
    'c:tickLblPos',
    'c:spPr',
    'c:txPr',
    'c:crossAx',
    'c:crosses',
    'c:crossBetween',
    'c:majorUnit',
  ],
  'c:legend': ['c:legendPos', 'c:legendEntry', 'c:layout', 'c:overlay', 'c:spPr', 'c:txPr'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr'],
};

/** Elements whose children are unknown to the schema, or stand in another order than it has. */
function orderFaults(path: string, element: Element): string[] {
  const order = orders[element.name];
  const places = element.children.map(({ name }) => order?.indexOf(name) ?? 0);
  const isWrong =
    order !== undefined &&
    places.some((place, index) => place === -1 || place < (places[index - 1] ?? 0));
  const own = isWrong
    ? [`${path}: ${element.name} has ${element.children.map(({ name }) => name).join(', ')}`]
    : [];
  return [...own, ...element.children.flatMap((child) => orderFaults(path, child))];
}

/** The path that a relation of a part leads to. */
const targetOf = (path: string, target: string): string => {
  const base = new URL(`https://package.example/${path}`);
  return decodeURIComponent(new URL(target, base).pathname.slice(1));
};

/** What PowerPoint would repair, or stumble over; empty for a sound package. */
export function packageFaults(parts: ReadonlyMap<string, Element | Uint8Array>): string[] {
  const faults: string[] = [];
  const types = parts.get('[Content_Types].xml');
  if (!types || types instanceof Uint8Array) return ['[Content_Types].xml is not there'];
  const defaults = new Set(all(types, 'Default').map(({ attributes }) => attributes.Extension));
  const overrides = all(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1));
  for (const name of overrides)
    if (!parts.has(name ?? '')) faults.push(`no part for the type of ${name}`);
  if (new Set(overrides).size !== overrides.length) faults.push('a part has two types');
  const reached = new Set<string>(['[Content_Types].xml']);
  for (const [path, part] of parts) {
    const extension = path.split('.').at(-1) ?? '';
    if (!overrides.includes(path) && !defaults.has(extension)) faults.push(`${path} has no type`);
    if (/\.xml$/.test(path) && path !== '[Content_Types].xml' && !overrides.includes(path)) {
      faults.push(`${path} has the type of any XML`);
    }
    if (part instanceof Uint8Array) continue;
    faults.push(...orderFaults(path, part));
    if (path.endsWith('.rels')) {
      reached.add(path);
      const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
      const ids = all(part, 'Relationship').map(({ attributes }) => attributes.Id);
      if (new Set(ids).size !== ids.length) faults.push(`${path} has an id twice`);
      for (const { attributes } of all(part, 'Relationship')) {
        const target = targetOf(owner, attributes.Target ?? '');
        reached.add(target);
        if (!parts.has(target)) faults.push(`${path}: ${target} is not there`);
      }
      const text = JSON.stringify(parts.get(owner) ?? '');
      const used = [...text.matchAll(/"r:(?:id|embed)":"([^"]+)"/g)].map(([, id]) => id);
      for (const id of used) if (!ids.includes(id)) faults.push(`${owner}: ${id} leads nowhere`);
    }
    const objects = all(part, 'p:cNvPr').map(({ attributes }) => attributes.id);
    if (new Set(objects).size !== objects.length) faults.push(`${path}: an id twice: ${objects}`);
    for (const chart of [...all(part, 'c:lineChart'), ...all(part, 'c:barChart')]) {
      const wanted = chart.children.filter(({ name }) => name === 'c:axId');
      const axes = [...all(part, 'c:catAx'), ...all(part, 'c:dateAx'), ...all(part, 'c:valAx')].map(
        ({ children }) => children[0]?.attributes.val,
      );
      if (wanted.map(({ attributes }) => attributes.val).join() !== axes.join()) {
        faults.push(`${path}: an axis that is not there`);
      }
    }
  }
  for (const path of parts.keys())
    if (!reached.has(path)) faults.push(`${path}: nothing leads to it`);
  return faults;
}
