/** How the cells of a field are read. `due`: a date, or words that stand for one. */
type FieldKind = 'text' | 'date' | 'due' | 'rating' | 'reference' | 'yes-no';

/** A field of a record, which is a column of a council's file. */
export interface Field {
  readonly id: string;
  /** As an officer calls it. */
  readonly name: string;
  readonly kind: FieldKind;
  /** Headings of councils, beside its own. */
  readonly headings: readonly string[];
}

export const field = (
  id: string,
  name: string,
  kind: FieldKind,
  ...headings: readonly string[]
): Field => ({
  id,
  name,
  kind,
  headings,
});

const reference = [
  'ref',
  'no',
  'nos',
  'id',
  'ref no',
  'reference',
  'item',
  'number',
  'ws ref',
  'action no',
  'action ref',
  'action number',
];
const area = [
  'area',
  'recommendation',
  'area for improvement',
  'finding',
  'priority',
  'theme',
  'workstream',
  'objective',
  'what',
  'ofsted area',
  'ofsted area for improvement',
  'improvement area',
  'priority area',
];
const owner = [
  'lead',
  'owner',
  'who',
  'responsible',
  'sro',
  'lead officer',
  'accountable',
  'responsible person',
  'responsible officer',
  'action owner',
  'accountable officer',
];
const due = [
  'by when',
  'when',
  'due',
  'timescale',
  'timescales',
  'target date',
  'deadline',
  'end date',
  'completion date',
  'due date',
  'target completion date',
];
const delivery = [
  'rag',
  'brag',
  'r a g',
  'status',
  'current status',
  'delivery',
  'progress rating',
  'rag rating',
  'rag status',
  'brag rating',
  'delivery rag',
  'brag status',
  'rating',
];
const impact = ['impact rag', 'outcome rag', 'impact rating', 'rag impact'];
const success = [
  'success measures',
  'success measure',
  'success criteria',
  'outcome',
  'outcomes',
  'what difference',
  'so what',
  'impact measure',
  'impact so what',
  'impact',
  'outcome measure',
];
const progress = [
  'progress',
  'update',
  'commentary',
  'narrative',
  'latest position',
  'monitoring and evaluation',
  'progress update',
  'latest update',
  'progress to date',
  'comments',
];

/** Fields of a council's own records, whose headings are councils' own too. */
export const councilFields: Readonly<Record<string, readonly Field[]>> = {
  actions: [
    field('action_id', 'Reference', 'reference', ...reference),
    field('area_id', 'Improvement area', 'text', ...area),
    field(
      'action',
      'Action',
      'text',
      'action',
      'task',
      'how',
      'key actions',
      'milestone',
      'activity',
      'action required',
      'task action',
      'actions',
      'key future actions',
      'future actions',
      'what we will do',
    ),
    field('owner', 'Owner', 'text', ...owner),
    field('owner_in_post', 'Owner in post', 'yes-no', 'owner in post', 'in post'),
    field('due_on', 'By when', 'due', ...due),
    field('due_words', 'By when, in words', 'text'),
    field('delivery', 'Rating of delivery', 'rating', ...delivery),
    field('impact', 'Rating of impact', 'rating', ...impact),
    field('success_measure', 'Success measure', 'text', ...success),
    field('measure_id', 'Performance measure', 'text', 'measure', 'performance measure', 'kpi'),
    field('note', 'Progress', 'text', ...progress),
    field(
      'note_on',
      'Date of the note',
      'date',
      'date of update',
      'updated',
      'date updated',
      'last updated',
      'update date',
    ),
    field(
      'evidence_wanted',
      'Evidence wanted',
      'text',
      'evidence wanted',
      'evidence required',
      'proposed evidence',
    ),
    field('evidence', 'Evidence', 'text', 'evidence', 'evidence of completion'),
    field(
      'done_on',
      'Done on',
      'date',
      'completed',
      'date completed',
      'closed',
      'done',
      'completed on',
      'date closed',
      'actual completion date',
    ),
  ],
  improvement_areas: [
    field('area_id', 'Reference', 'reference', ...reference, 'area ref', 'area no'),
    field('title', 'Improvement area', 'text', ...area, 'title', 'description of area'),
    field('theme', 'Theme', 'text', 'theme', 'priority', 'workstream'),
    field('owner', 'Owner', 'text', ...owner),
    field('due_on', 'By when', 'due', ...due),
    field('next_step', 'Next step', 'text', 'next step', 'next steps', 'next'),
    field('delivery', 'Rating of delivery', 'rating', ...delivery),
    field('impact', 'Rating of impact', 'rating', ...impact),
    field('target', 'Target', 'text', 'target', ...success),
    field('commentary', 'Progress', 'text', ...progress),
  ],
  board_meetings: [
    field('date', 'Date', 'date', 'date', 'meeting date', 'date of meeting', 'when'),
    field('body', 'Meeting', 'text', 'meeting', 'body', 'board', 'committee', 'name of meeting'),
    field('is_board', 'Of the Improvement Board', 'yes-no', 'improvement board', 'is board'),
    field(
      'what_was_presented',
      'What was presented',
      'text',
      'agenda',
      'presented',
      'items',
      'papers',
    ),
    field('cadence_or_note', 'Note', 'text', 'note', 'notes'),
  ],
  events: [
    field('date', 'Date', 'date', 'date', 'when', 'event date'),
    field('title', 'Event', 'text', 'event', 'what happened', 'title', 'milestone'),
    field('description', 'Description', 'text', 'description', 'detail', 'details'),
    field('category', 'Category', 'text', 'category'),
    field('event_type', 'Type', 'text', 'event type', 'type'),
  ],
  visits: [
    field('visit_id', 'Reference', 'reference', ...reference),
    field('kind', 'Kind of visit', 'text', 'kind', 'visit', 'type of visit', 'visit type'),
    field('start', 'First day', 'date', 'start', 'visit date', 'date of visit', 'first day'),
    field('end', 'Last day', 'date', 'end', 'last day'),
    field(
      'published_on',
      'Letter published',
      'date',
      'published',
      'letter published',
      'date published',
    ),
    field('areas_covered', 'Subject', 'text', 'areas covered', 'focus', 'subject'),
    field('headline', 'Finding', 'text', 'headline', 'main finding'),
    field('notes', 'Notes', 'text', 'notes', 'note'),
  ],
  sources: [
    field('source_id', 'Reference', 'reference', 'ref', 'no', 'id', 'source'),
    field('title', 'Document', 'text', 'document', 'title', 'name of document'),
    field('publisher', 'Publisher', 'text', 'publisher', 'published by', 'author'),
    field('published_on', 'Date', 'date', 'date', 'published', 'date published'),
    field('url', 'Address', 'text', 'url', 'link', 'address', 'web address'),
    field('kind', 'Kind', 'text', 'kind', 'type'),
  ],
  commentary: [
    field('about', 'About', 'text', 'about', 'part of the board'),
    field('note', 'What the speaker says', 'text', 'note', 'what to say', 'speaker notes'),
    field('question', 'Question for the board', 'text', 'question', 'question for the board'),
    field('as_of', 'As of', 'date', 'as of', 'date'),
  ],
};
