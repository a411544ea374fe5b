import { formatClock, formatMoment } from '#src/core/board/dataNoteText.ts';
import type { recordableStatuses } from '#src/core/model/areaUpdate.ts';
import type { Access, OutboxEntry } from '#src/core/model/record.ts';
import { dayHere } from '#src/core/model/today.ts';
import { capitalised, formatCount, formatList } from '#src/core/text/format.ts';

/** How many records there are, as the bar begins: "1 record", "3 notes". */
const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** When something was typed: "14:05", or "21 November 2026, 14:05" on another day. @param at In ms. */
export function whenTyped(at: number, now: number): string {
  const dayOf = (moment: number) => dayHere(new Date(moment));
  return dayOf(at) === dayOf(now) ? formatClock(at) : formatMoment(at);
}

type Freshness =
  | 'note'
  | 'saved-note'
  | 'held'
  | 'sending'
  | 'no-access'
  | 'no-network'
  | 'no-server'
  | 'foreign-answer'
  | 'queued'
  | 'stopped'
  | 'refused'
  | 'conflict';

/** What a record waits for, as far as the member at this page can do or know something of it. */
export function standingOf({ state }: OutboxEntry, access: Access, isOnline = true): Freshness {
  switch (state.kind) {
    case 'note':
      return state.isSaved ? 'saved-note' : 'note';
    case 'held':
    case 'stopped':
    case 'refused':
    case 'conflict':
      return state.kind;
    case 'sending':
      return access.code === null ? 'no-access' : 'sending';
    case 'waiting':
      if (access.code === null) return 'no-access';
      if (!isOnline || state.problem === 'network') return 'no-network';
      if (state.problem === 'foreign') return 'foreign-answer';
      return state.problem === 'server' ? 'no-server' : 'queued';
  }
}

/** Why the member is asked for an access code. */
export function describeAccess({ refusal }: Access): string {
  if (refusal === 'unknown') return 'That access code was not accepted.';
  if (refusal === 'may-not-record')
    return 'That access code may read this board, not record on it.';
  return 'Your council gives out the access code of a member who may record.';
}

/** What becomes of one record, and what a member may do. */
export function describeEntryState(entry: OutboxEntry, access: Access, isOnline = true): string {
  const maybe = entry.mayBeKept
    ? ' It was sent without an answer, so it can be changed only once the answer is known. It is never recorded twice.'
    : '';
  const { state } = entry;
  const words: Readonly<Record<Freshness, string>> = {
    note: 'Kept in this page only, and not saved in a file yet.',
    'saved-note': 'Kept in this page, and saved in a file.',
    held: 'About to be sent.',
    sending: 'On its way.',
    'no-access':
      access.refusal === 'may-not-record'
        ? 'Not sent: the access code may read this board, not record on it.'
        : 'Not sent yet: it needs an access code.',
    'no-network': 'Not sent yet: there is no connection. It is sent when the connection is back.',
    'no-server': 'Not sent yet: the server cannot take it just now. It is tried again.',
    'foreign-answer':
      'Not saved yet: the server answered with something that is not the board’s, perhaps a page to sign in. Open the board in another tab, sign in if it asks you to, then try again here. It is also tried again by itself.',
    queued: 'About to be sent.',
    stopped: 'Withdrawn. It is not sent until you record it again.',
    refused:
      state.kind === 'refused'
        ? `Not accepted. ${state.faults.length > 0 ? 'Something in it is missing or wrong.' : state.detail}`
        : '',
    conflict: 'Not recorded: the board was changed after you last saw it.',
  };
  return words[standingOf(entry, access, isOnline)] + maybe;
}

const inBar: Readonly<Record<Freshness, string>> = {
  note: '',
  'saved-note': '',
  held: 'can still be undone',
  sending: 'on the way',
  queued: 'about to be sent',
  'no-access': 'without an access code',
  'no-network': 'waiting for the connection',
  'no-server': 'waiting for the server',
  'foreign-answer': 'answered by a page that is not the board’s, perhaps to sign in',
  stopped: 'withdrawn',
  refused: 'not accepted',
  conflict: 'needs review: the board has changed',
};

/** What is not kept by the backend yet, in a line; empty where there is nothing. */
export function describeOutbox(
  entries: readonly OutboxEntry[],
  access: Access,
  isOnline = true,
): string {
  const notes = entries.filter(({ state }) => state.kind === 'note');
  if (notes.length > 0) return describeNotes(notes);
  const standings = entries.map((entry) => standingOf(entry, access, isOnline));
  const counts = [...new Set(standings.map((one) => inBar[one]))].map((words) => ({
    words,
    count: standings.filter((one) => inBar[one] === words).length,
  }));
  const [first] = counts;
  if (!first) return '';
  const isNot = entries.length === 1 ? 'is' : 'are';
  const begin = `${counted(entries.length, 'record')} ${isNot} not yet sent`;
  if (counts.length === 1) return `${begin}: ${first.words}.`;
  return `${begin}: ${formatList(counts.map(({ words, count }) => `${count} ${words}`))}.`;
}

/**
 * What is taken away of a board that shows records before they are kept: "This pack holds one record
 * that is not yet sent."
 */
export const describeUnsent = (what: string, count: number): string =>
  `${what} holds ${formatCount(count)} ${count === 1 ? 'record that is' : 'records that are'} not yet sent.`;

/** The same in the foot of a slide. */
export const unsentOnSlide = (count: number): string =>
  `${capitalised(formatCount(count))} ${count === 1 ? 'record is' : 'records are'} not yet sent`;

function describeNotes(notes: readonly OutboxEntry[]): string {
  const unsaved = notes.filter(({ state }) => state.kind === 'note' && !state.isSaved).length;
  const are = notes.length === 1 ? 'is' : 'are';
  const begin = `${counted(notes.length, 'note')} ${are} kept in this page only`;
  if (unsaved === notes.length)
    return `${begin}. Save ${notes.length === 1 ? 'it' : 'them'} as a file before you close the page.`;
  if (unsaved > 0) return `${begin}, ${unsaved} not yet saved in a file.`;
  return `${begin}, and saved in a file.`;
}

/** What a form says of where things go before anything is typed. */
export function describeForm(isSent: boolean, lasting: 'browser' | 'tab' | 'page'): string {
  const forms = isSent
    ? ''
    : 'This board is read from files, so nothing can be recorded on it. Save your note as a file to hand in. ';
  return forms + lastingText[lasting];
}

const lastingText = {
  browser: 'What you type is kept in this browser until it is recorded.',
  tab: 'What you type stays in this tab, even if the page reloads, until the tab is closed.',
  page: 'This browser does not let the page store anything: what you type is lost if the page is closed or reloads, which a phone or tablet may do without asking.',
} as const;

/** "2 things need correcting before this can be recorded" as the heading of a summary. */
export const describeFaults = (count: number): string =>
  count === 1 ? 'There is a problem' : `There are ${formatCount(count)} problems`;

/** What evidence must show for an area to be called so, as a form explains it. */
export const statusMeaning: Readonly<Record<(typeof recordableStatuses)[number], string>> = {
  open: 'it is still found wanting',
  'in-progress': 'action is reported, not completion',
  addressed: 'a later report says so in terms',
  closed: 'it is formally closed',
};
