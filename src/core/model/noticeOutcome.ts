/**
 * What was done with a row or a file that could not be used as it stands. A row's words say why; only
 * this says what, so that rows are counted by it.
 */
export const noticeOutcomeName = {
  'left-out': 'left out',
  'address-left-out': 'the address is left out',
  'grade-left-out': 'the overall grade is left out',
  'kept-without-grade': 'kept without an overall grade',
  'kept-as-current': 'kept as current',
  'kept-as-range': 'kept as a range',
  'read-by-dfe-number': 'read by its DfE number',
  'read-under-another-heading': 'read under another heading',
  'read-from-a-later-row': 'read from a later row on',
  'newer-history-used': 'the newer history is used',
  'another-date-used': 'another date of publication is used',
  'no-inspection-yet': 'no inspection is known yet',
  'without-neighbours': 'shown without statistical neighbours',
  'fewer-neighbours': 'kept with fewer neighbours',
  'column-missing': 'a column is missing',
  'column-unused': 'a column is not used',
  'list-assumed': 'taken for another list than Ofsted’s',
  'date-to-come': 'dated to come',
  'looks-mistyped': 'looks mistyped',
} as const;

export type NoticeOutcome = keyof typeof noticeOutcomeName;

export const noticeOutcomes = Object.keys(noticeOutcomeName) as readonly NoticeOutcome[];
