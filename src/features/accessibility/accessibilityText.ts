import type { Day } from '#src/core/model/partialDate.ts';

/** When the statement was written, and when the board was last tested as it says. */
export const preparedOn: Day = '2026-11-22';
export const testedOn: Day = '2026-11-22';

/** What a reader can do; each is tested. */
export const whatWorks: readonly string[] = [
  'zoom in to 400% without words running off the screen; only wide tables of numbers scroll, inside their own frame',
  'make the text alone twice as large',
  'reach and use everything with a keyboard, and always see where you are',
  'read every chart as a table, or point by point with the arrow keys',
  'use the high-contrast colours of your system',
  'read it in black and white, on screen and on paper',
  'read without being distracted: nothing moves by itself',
];

export interface KnownProblem {
  readonly id: string;
  readonly problem: string;
  /** What a reader can use in its place. */
  readonly instead: string;
  /** The success criterion of WCAG 2.2 that it fails. */
  readonly fails: string;
}

/** What is known not to meet the standard. */
export const knownProblems: readonly KnownProblem[] = [
  {
    id: 'slides-zoom',
    problem:
      'Words on the slides are as large as the window makes them. The zoom of the browser does not enlarge them.',
    instead: 'The views have everything that the slides show, and can be enlarged.',
    fails: '1.4.4, resize text',
  },
  {
    id: 'chart-spacing',
    problem:
      'Where you set wider spacing between letters, some words at the edges of charts are cut off.',
    instead: 'The table under each chart has all of them.',
    fails: '1.4.12, text spacing',
  },
];

/** Why the page carries `translate="no"`. */
export const translationText =
  'The board asks browsers not to translate it. A translation by machine changes the page while you read: it may give a grade, such as “Requires improvement”, another meaning. If you need the board in another language, ask for a translation made by a person.';

/** How the board was tested, each way in every view unless it says otherwise. */
export const howTested: readonly string[] = [
  'with axe, a program that finds faults, in Chromium: as usual, in forced colours, 320 pixels wide, with every table open, and as printed',
  'for words that are cut off, cover each other or run off the page, from 320 to 1,440 pixels wide, with text twice as large and with wider spacing',
  'in Firefox ESR and in WebKitGTK, which has the engine of Safari, on a desktop: every view, a change of authority and of day, a figure saved and copied, slides with the speaker’s window, a record, the one file opened from disk, and pages on paper',
  'in Chromium with a window as well: full screen, the keys that a clicker sends, and two windows',
  'with the keyboard alone: what a presenter, a reader, a sender, an analyst and a recorder of the board do, from start to end',
  'for the focus: its order, whether it can be seen at every stop, and where it goes after a window is closed',
  'for names: what each control, chart and table is called, kept in a list that a change must not alter unseen',
  'for contrast: every colour of text, lines and charts against what it stands on',
  'for meaning without colour: every chart and chip in grey',
];

/** What nobody has done, said so that nobody takes it for granted. */
export const notTested: readonly string[] = [
  'No outside body has audited the board.',
  'No disabled people have tested it.',
  'No screen reader, magnifier or speech program was used. What they are told was read from the page, not heard.',
  'Safari itself, iPhones, iPads, Android and Edge were not used. Axe and the checks of focus, names and contrast ran in Chromium only.',
  'The printed pack is a tagged PDF with headings and descriptions. It was not checked against PDF/UA.',
];

/** Whom a reader can tell or ask. @param contact What the council has set; empty for nothing. */
export const describeContact = (contact: string): string =>
  contact === ''
    ? 'This board names no contact. Ask the officer who sent it to you, or who shows it in the meeting.'
    : `The contact for this board is ${contact.replace(/\.$/, '')}.`;
