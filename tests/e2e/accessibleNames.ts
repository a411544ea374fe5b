import type { Page } from '@playwright/test';

/** Roles as Chromium calls them, by what a reader would call them. */
const roles: Readonly<Record<string, string>> = {
  banner: 'banner',
  navigation: 'navigation',
  main: 'main',
  contentinfo: 'contentinfo',
  region: 'region',
  dialog: 'dialog',
  alert: 'alert',
  heading: 'heading',
  group: 'group',
  link: 'link',
  button: 'button',
  DisclosureTriangle: 'disclosure',
  DisclosureTriangleGrouped: 'disclosure',
  checkbox: 'checkbox',
  radio: 'radio',
  combobox: 'combobox',
  ComboBoxMenuButton: 'combobox',
  ComboBoxSelect: 'combobox',
  listbox: 'listbox',
  ListBox: 'listbox',
  searchbox: 'searchbox',
  textbox: 'textbox',
  Date: 'date',
  slider: 'slider',
  figure: 'figure',
  image: 'image',
  img: 'image',
  table: 'table',
};

/** Nothing is asked of these; what stands in them has names. */
const mayBeNameless = new Set(['banner', 'main', 'contentinfo', 'group', 'alert']);

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly childIds?: readonly string[];
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value: unknown };
  }[];
}

export interface NamedParts {
  /** A line for each: role, name, and after a dash its description. Parts of a part are set in. */
  readonly lines: readonly string[];
  /** Roles of what has no name and wants one. */
  readonly nameless: readonly string[];
}

/**
 * What the browser tells assistive technology of the landmarks, headings, controls, figures and tables
 * on screen, in the order of the page.
 *
 * @param wanted Keeps only these roles, as they are called here; all without it.
 */
export async function namedParts(page: Page, wanted?: readonly string[]): Promise<NamedParts> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    readonly nodes: readonly AxNode[];
  };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const nameless: string[] = [];

  const visit = (node: AxNode, depth: number): void => {
    const role = node.ignored ? undefined : roles[node.role?.value ?? ''];
    const name = (node.name?.value ?? '').replaceAll(/\s+/g, ' ').trim();
    const isTold =
      role !== undefined &&
      (wanted === undefined || wanted.includes(role)) &&
      (name !== '' || role !== 'group');
    if (isTold) {
      const description = (node.description?.value ?? '').replaceAll(/\s+/g, ' ').trim();
      const level = node.properties?.find((one) => one.name === 'level')?.value.value;
      const shown = [
        role === 'heading' ? `heading ${level}` : role,
        name === '' ? '' : `“${name}”`,
        description === '' || description === name ? '' : `– ${description}`,
      ];
      lines.push(`${'  '.repeat(depth)}${shown.filter(Boolean).join(' ')}`);
      if (name === '' && !mayBeNameless.has(role)) nameless.push(role);
    }
    // The words of a picture are its name.
    if (role === 'image') return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, isTold && role !== 'heading' ? depth + 1 : depth);
    }
  };
  const [root] = nodes;
  if (root) visit(root, 0);
  return { lines, nameless };
}
