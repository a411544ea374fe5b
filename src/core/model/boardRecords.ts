import type { Day } from './partialDate.ts';

/** What a member may do on one board; each may do what the one before may. */
export const memberRoles = ['read', 'record', 'administer'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Whose code it is, and what it opens. */
export interface Membership {
  /** As the board shows it: "Chair", never more than the council gave. */
  readonly displayName: string;
  readonly boards: readonly { readonly authorityCode: string; readonly role: MemberRole }[];
}

/** What something is recorded on. */
export const recordKinds = ['area', 'measure', 'action', 'decision', 'new decision'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A later record by which one was corrected or withdrawn, and who recorded it. */
export interface RecordChange {
  readonly what: 'corrected' | 'withdrawn';
  /** Of the later record. */
  readonly name: string;
  readonly recordedOn: Day;
  readonly by: KeptRecord['by'];
}

/** A record as the members of its board see it: what, when, and by whom, nothing more of them. */
export interface KeptRecord {
  /** By which the pack names what was made of it. */
  readonly name: string;
  readonly kind: RecordKind;
  /** Of what it was recorded on; empty for a new decision. */
  readonly id: string;
  readonly recordedOn: Day;
  readonly by: { readonly displayName: string; readonly role: MemberRole };
  /** As it was sent. */
  readonly body: unknown;
  /** Why the pack does not have it; `null` where it does. */
  readonly setAside: string | null;
  /** What later records made of it, oldest first. */
  readonly changes: readonly RecordChange[];
}

/** Every record of one board, the oldest first. */
export interface BoardRecords {
  readonly schemaVersion: 1;
  readonly records: readonly KeptRecord[];
}
