import type { Day } from '#src/core/model/partialDate.ts';

/** What a built page says of itself. */
export interface Build {
  /** Of the software, as in package.json. */
  readonly version: string;
  /** `null` on a development server. */
  readonly builtOn: Day | null;
  /** First twelve digits of the SHA-256 of code, styles and data; `null` on a development server. */
  readonly contentHash: string | null;
  /** The same of the data alone, by which its files are kept. */
  readonly dataHash: string | null;
  /** Whose board the page opens with. */
  readonly authorityCode: string;
  /** Whether everything is in the page, which then asks for no network. */
  readonly isOneFile: boolean;
  /** Whether a service worker answers for the page where the network does not. */
  readonly worksOffline: boolean;
  /** Of a board that a council saved: which version it is; left out for every other page. */
  readonly prepared?: {
    readonly version: string;
    readonly savedAt: number;
    /** How much of the council's files is not on it; left out where all is. */
    readonly stayedOut?: number;
  };
  /** Of the public edition that a council saved of its board; left out for every other page. */
  readonly isPublicEdition?: boolean;
}

/** `id` of the element that holds it as JSON. */
export const buildElementId = 'build';

/** Herefordshire: the board that is bundled. A build may name another. */
export const bundledAuthorityCode = 'E06000019';

/**
 * Likewise of the source of another page; `null` for one that no build has written. The page is not
 * parsed: the styles within it would be held against the policy of the page on screen.
 */
export function buildIn(source: string): Build | null {
  const [, json] = new RegExp(`id="${buildElementId}">([^<]*)<`).exec(source) ?? [];
  return json === undefined ? null : (JSON.parse(json) as Build);
}

/** What the build wrote into the page; on a development server nothing has been built. */
export function buildOf(page: Document): Build {
  const json = page.getElementById(buildElementId)?.textContent;
  // Written by the same build as this code, so there is nothing to check.
  if (json) return JSON.parse(json) as Build;
  return {
    version: __APP_VERSION__,
    builtOn: null,
    contentHash: null,
    dataHash: null,
    authorityCode: bundledAuthorityCode,
    isOneFile: false,
    worksOffline: false,
  };
}
