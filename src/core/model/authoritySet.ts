/** Authorities that are set side by side. */
export type AuthoritySet =
  /** A region's authorities, by the region's ONS code. */
  | { readonly kind: 'region'; readonly code: string }
  /** An authority and its ten statistical neighbours. */
  | { readonly kind: 'neighbours'; readonly code: string }
  /** Last judged Inadequate or Requires improvement. */
  | { readonly kind: 'below-good' }
  /** Judged Inadequate overall under ILACS at least once. */
  | { readonly kind: 'once-inadequate' }
  | { readonly kind: 'england' }
  /** As a reader chose them. */
  | { readonly kind: 'list'; readonly codes: readonly string[] };

const code = /^E\d{8}$/;

/**
 * A set as an address and a command line write it: `region-E12000005`, `neighbours-E06000019`,
 * `below-good`, `once-inadequate`, `england`, `list-E06000019-E08000024`.
 */
export const setInAddress = (set: AuthoritySet): string => {
  if (set.kind === 'list') return ['list', ...set.codes].join('-');
  return 'code' in set ? `${set.kind}-${set.code}` : set.kind;
};

/** The set that an address names; `null` for what is no set. */
export function setFromAddress(text: string): AuthoritySet | null {
  if (text === 'below-good' || text === 'once-inadequate' || text === 'england') {
    return { kind: text };
  }
  const [kind, ...codes] = text.split('-');
  const [first] = codes;
  if (first === undefined || !codes.every((one) => code.test(one))) return null;
  if (kind === 'list') return { kind, codes: [...new Set(codes)] };
  if ((kind === 'region' || kind === 'neighbours') && codes.length === 1) {
    return { kind, code: first };
  }
  return null;
}
