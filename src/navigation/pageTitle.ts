import type { Authority } from '#src/core/model/authority.ts';

/** What a route calls its page; one with a parameter makes it of that, `undefined` for no page. */
type SectionTitle = string | ((params: Readonly<Record<string, string>>) => string | undefined);

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly title?: SectionTitle;
  }
}

/** Whose children's services these are, as the header and the document's title say it. */
export const servicesOf = ({ shortName }: Authority): string => `${shortName} children’s services`;

/**
 * The document's title: the section, whose board, the product.
 *
 * @param authority `undefined` when the file of authorities cannot be read.
 */
export function pageTitle(section: string, authority: Authority | undefined): string {
  if (!authority) return `${section}: Improvement Board`;
  // An abolished authority may share its name with the one that came after it.
  const abolished = authority.status === 'abolished' ? ' (abolished)' : '';
  return `${section}, ${servicesOf(authority)}${abolished}: Improvement Board`;
}
