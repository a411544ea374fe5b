import type { BenchWindow } from './watch.ts';

/** The page without its scripts: what can be seen, in plain elements, and the styles they need. */
export interface CapturedPage {
  readonly body: string;
  readonly css: string;
  /** To check that nothing was lost. */
  readonly headings: readonly string[];
  readonly tableRows: number;
  readonly charts: number;
}

/**
 * Runs in the settled page. Takes what is seen at this width and writes it as plain elements: their
 * look is asked of the browser, and only where it differs from what they would have anyway.
 */
export function captureFloor(marks: number): CapturedPage {
  const charts = new Set<Element>((window as unknown as BenchWindow).benchCharts(marks));
  const classes = new Map<string, string>();
  const keep =
    /^(header|main|footer|nav|section|figure|h[1-6]|p|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|strong|small|time|details|summary|a)$/;
  const leave = /^(script|style|template|dialog|noscript|link|input|select|textarea)$/;
  const inherited = [
    'color',
    'font-size',
    'font-weight',
    'line-height',
    'text-align',
    'white-space',
  ];
  const own: Readonly<Record<string, string>> = {
    'background-color': 'rgba(0, 0, 0, 0)',
    'border-radius': '0px',
    'max-width': 'none',
    'flex-grow': '0',
    'align-items': 'normal',
    'justify-content': 'normal',
    'flex-direction': 'row',
    'flex-wrap': 'nowrap',
    'grid-column-start': 'auto',
    'grid-column-end': 'auto',
  };
  const escaped = (text: string) =>
    text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ');

  const stylesOf = (element: Element): string => {
    const style = getComputedStyle(element);
    const parent = getComputedStyle(element.parentElement ?? element);
    const is = (name: string) => style.getPropertyValue(name);
    const all: string[] = [];
    for (const name of inherited) {
      if (is(name) !== parent.getPropertyValue(name)) all.push(`${name}:${is(name)}`);
    }
    for (const [name, initial] of Object.entries(own)) {
      if (is(name) !== initial) all.push(`${name}:${is(name)}`);
    }
    for (const box of ['margin', 'padding']) {
      if (is(box) !== '0px') all.push(`${box}:${is(box)}`);
    }
    for (const side of ['top', 'right', 'bottom', 'left']) {
      if (is(`border-${side}-width`) !== '0px') {
        all.push(`border-${side}:${is(`border-${side}`)}`);
      }
    }
    const display = is('display');
    if (/^(inline-)?(flex|grid)$|inline-block|contents/.test(display))
      all.push(`display:${display}`);
    if (/flex|grid/.test(display) && is('gap') !== 'normal') all.push(`gap:${is('gap')}`);
    if (display.endsWith('grid')) all.push(`grid-template-columns:${is('grid-template-columns')}`);
    return all.join(';');
  };

  const classOf = (element: Element): string => {
    const styles = stylesOf(element);
    if (styles === '') return '';
    const known = classes.get(styles) ?? `k${classes.size}`;
    classes.set(styles, known);
    return ` class="${known}"`;
  };

  const drawing = (svg: SVGSVGElement): string => {
    const copy = svg.cloneNode(true) as SVGSVGElement;
    for (const one of [copy, ...copy.querySelectorAll('*')]) {
      for (const { name } of [...one.attributes]) {
        const isNoPicture = /^(class|style|data-|aria-|role|tabindex|focusable|cx-)/.test(name);
        const isReferred = name === 'id' && copy.innerHTML.includes(`#${one.id})`);
        if (isNoPicture || (name === 'id' && !isReferred)) one.removeAttribute(name);
      }
    }
    const { width, height } = svg.getBoundingClientRect();
    const label = svg.closest('[role="img"]')?.getAttribute('aria-label');
    copy.removeAttribute('width');
    copy.removeAttribute('height');
    if (charts.has(svg)) copy.setAttribute('style', 'width:100%');
    else copy.setAttribute('style', `width:${width}px;height:${height}px`);
    if (label) {
      copy.setAttribute('role', 'img');
      copy.setAttribute('aria-label', label);
    }
    return copy.outerHTML;
  };

  const isSeen = (element: Element): boolean => {
    // Without a box of its own.
    if (getComputedStyle(element).display === 'contents') return [...element.children].some(isSeen);
    const { width, height, right, bottom } = element.getBoundingClientRect();
    // What is for screen readers alone is a dot, or lies beyond the edges of the page.
    const isOnPage = (width > 1 || height > 1) && right > 0 && bottom + scrollY > 0;
    return isOnPage && element.checkVisibility({ visibilityProperty: true });
  };

  const write = (node: Node): string => {
    if (node instanceof Text) return escaped(node.data);
    if (!(node instanceof Element)) return '';
    const tag = node.tagName.toLowerCase();
    if (leave.test(tag) || !isSeen(node)) return '';
    if (node instanceof SVGSVGElement) return drawing(node);
    const inside = [...node.childNodes].map(write).join('');
    const kept = classOf(node);
    if (keep.test(tag)) {
      const href = node instanceof HTMLAnchorElement ? ` href="${escaped(node.href)}"` : '';
      const span = ['colspan', 'rowspan', 'scope']
        .filter((name) => node.hasAttribute(name))
        .map((name) => ` ${name}="${node.getAttribute(name)}"`);
      return `<${tag}${kept}${href}${span.join('')}>${inside}</${tag}>`;
    }
    const plain = getComputedStyle(node).display.startsWith('inline') ? 'span' : 'div';
    // A box without a look of its own says nothing.
    if (kept === '' && (plain === 'span' || node.children.length === 1)) return inside;
    return inside === '' ? '' : `<${plain}${kept}>${inside}</${plain}>`;
  };

  // What a closed table holds has no look to ask for.
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const details of closed) details.open = true;
  const written = [...document.body.children].map(write).join('');
  const headings = [...document.querySelectorAll('h1, h2, h3')].filter(isSeen);
  const result = {
    body: written,
    css: [...classes].map(([styles, name]) => `.${name}{${styles}}`).join(''),
    headings: headings.map(({ textContent }) => textContent ?? ''),
    tableRows: [...document.querySelectorAll('tr')].filter(isSeen).length,
    charts: charts.size,
  };
  for (const details of closed) details.open = false;
  return result;
}
