/** Of Exampleshire, a council that does not exist. No authority has such a code. */
export const exampleCode = 'E06999001';

/** Stands on every view, slide and page of its board. */
export const exampleMarking = 'Fictional council: every name and figure is invented';
