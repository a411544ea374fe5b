/** An area by its ONS code, e.g. `E06000019`. */
export interface NamedArea {
  readonly code: string;
  readonly name: string;
}

/** DfE's words for how alike two authorities are, closest first. */
export const closenessLevels = [
  'Extremely close',
  'Very close',
  'Close',
  'Somewhat close',
  'Not close',
] as const;

export interface Neighbour {
  readonly code: string;
  readonly closeness: (typeof closenessLevels)[number];
}

export interface Authority extends NamedArea {
  /** As spoken: "Herefordshire" where DfE prints "Herefordshire, County of". */
  readonly shortName: string;
  /** ONS codes that the same authority had before, e.g. after a change of boundary. */
  readonly formerCodes: readonly string[];
  /** DfE's three-digit number, which stays when the ONS code changes. */
  readonly dfeNumber: string;
  readonly regionCode: string;
  /** Abolished authorities keep their figures and inspections; they are ranked in their own years. */
  readonly status: 'current' | 'abolished';
  /** Code of the joint return that holds its workforce figures; `null` where it files its own. */
  readonly jointReturnCode: string | null;
  /**
   * DfE's ten statistical neighbours, closest first; empty for an abolished authority, and for one
   * that is newer than the model. Some may have been abolished since the model was made.
   */
  readonly neighbours: readonly Neighbour[];
}

/** Authorities that file one workforce return together, so that none of them has a figure of its own. */
export interface JointReturn extends NamedArea {
  readonly members: readonly string[];
}

/** `authorities.json`. */
export interface AuthoritiesFile {
  readonly schemaVersion: 1;
  readonly country: NamedArea;
  readonly regions: readonly NamedArea[];
  readonly authorities: readonly Authority[];
  readonly jointReturns: readonly JointReturn[];
}

/** The spoken name; an abolished authority that left it to another says so: "Dorset (abolished)". */
export function disambiguatedName(
  { code, shortName, status }: Authority,
  { authorities }: AuthoritiesFile,
): string {
  const isShared = authorities.some((one) => one.code !== code && one.shortName === shortName);
  return status === 'abolished' && isShared ? `${shortName} (abolished)` : shortName;
}
