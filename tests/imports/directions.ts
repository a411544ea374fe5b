/** A folder of `src`, whatever lies deeper in it included. */
export interface Folder {
  /** Its path below `src`. */
  readonly path: string;
  /** What it does, for the table in `docs/architecture.md`. */
  readonly does: string;
  /** Paths of the folders that it may import from, besides itself. */
  readonly from: readonly string[];
  /** Of the libraries below, those that it may import. */
  readonly libraries: readonly Library[];
}

/** Libraries that only some folders may import, with all that lies below their names. */
export const libraries = {
  react: ['react', 'react-dom'],
  recharts: ['recharts'],
  zod: ['zod'],
  query: ['@tanstack/react-query'],
  router: ['@tanstack/react-router'],
  msw: ['msw'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Library = keyof typeof libraries;

const core = ['core/model', 'core/text', 'core/stats', 'core/asKnownOn', 'core/board'];

/** The same with what lets JSON in and what makes another board of one. */
const wholeCore = [...core, 'core/schema', 'core/records', 'core/edition'];

/** What a feature may import: never another feature, but those that it names; the importer likewise. */
const feature = (name: string, does: string, ...others: readonly string[]): Folder => ({
  path: `features/${name}`,
  does,
  from: [
    ...wholeCore,
    'data',
    'charts',
    'ui',
    ...others.map((other) => (other === 'import' ? other : `features/${other}`)),
  ],
  libraries: ['react', 'recharts', 'query', 'router', 'zod'],
});

/**
 * Every folder of `src`, those that others may import first: each may import only folders above it, so
 * that no circle can arise. The linter's rules, their test and the table of the architecture are made
 * from this list: `npm run imports` writes them.
 */
export const folders: readonly Folder[] = [
  {
    path: 'core/model',
    does: 'types of the board and of what is published, and what follows from one value alone',
    from: [],
    libraries: [],
  },
  {
    path: 'core/text',
    does: 'formats of numbers and dates, and sentences that several features share',
    from: ['core/model'],
    libraries: [],
  },
  {
    path: 'core/stats',
    does: 'quantiles, ranks, changes, Kaplan-Meier, control charts: numbers from numbers',
    from: ['core/model'],
    libraries: [],
  },
  {
    path: 'core/schema',
    does: 'the only way in: unknown JSON becomes values of the model, or a named fault',
    from: ['core/model'],
    libraries: ['zod'],
  },
  {
    path: 'core/asKnownOn',
    does: 'the board as known on a day',
    from: ['core/model'],
    libraries: [],
  },
  {
    path: 'core/board',
    does: 'what several features ask of a board: its plan, its latest inspection, where an area came from',
    from: ['core/model', 'core/text', 'core/stats', 'core/asKnownOn'],
    libraries: [],
  },
  {
    path: 'core/records',
    does: 'a board with what members recorded on it',
    from: ['core/model', 'core/schema', 'core/board'],
    libraries: [],
  },
  {
    path: 'core/edition',
    does: 'the public edition of a board: without what is left out, and with small counts suppressed',
    from: ['core/model'],
    libraries: [],
  },
  {
    path: 'ui',
    does: 'buttons, tables, dialogs, colours; knows no board',
    from: [],
    libraries: ['react', 'query'],
  },
  {
    path: 'data',
    does: 'where JSON comes from: files, the page itself or a backend; queries',
    from: ['core/model', 'core/schema', 'core/text', 'ui'],
    libraries: ['query', 'zod'],
  },
  {
    path: 'import',
    does: 'published files and those of a council to JSON; pure',
    from: ['core/model', 'core/schema', 'core/text'],
    libraries: ['zod'],
  },
  {
    path: 'charts',
    does: 'what charts share, and how one is saved as a picture, a table or CSV',
    from: ['core/model', 'core/text', 'ui'],
    libraries: ['react', 'recharts'],
  },
  feature('board', 'parts of a board that several features show: citations, plans, links to areas'),
  feature(
    'indicators',
    'the workforce: trend, distribution, change, counts behind a rate, scorecard',
    'board',
  ),
  feature(
    'recording',
    'what members record until a backend has it: forms, drafts, outbox',
    'board',
  ),
  feature('judgements', 'what inspectors judged here and elsewhere', 'board', 'indicators'),
  feature(
    'authorities',
    'authorities side by side: sets of them, their indicators and judgements, what they have in common',
    'board',
    'indicators',
    'judgements',
  ),
  feature(
    'actions',
    'the actions of the council’s plan: the list, the plan over time, what moved',
    'board',
    'recording',
  ),
  feature(
    'areas',
    'improvement areas: the list, one area, what keeps coming back, opened and closed',
    'actions',
    'board',
    'indicators',
    'recording',
  ),
  feature(
    'performance',
    'the council’s own measures by month: control charts, targets, what they say in words',
    'board',
    'indicators',
    'recording',
  ),
  feature(
    'attention',
    'what a chair must not miss, over plan, measures, areas and indicators',
    'board',
    'indicators',
    'performance',
  ),
  feature('changes', 'what changed between two dates', 'board', 'indicators', 'performance'),
  feature('timeline', 'everything with a date, in its order', 'board'),
  feature(
    'sources',
    'where everything comes from, and what the data does not say',
    'board',
    'recording',
  ),
  feature('accessibility', 'the accessibility statement', 'board'),
  feature(
    'prepare',
    'a council makes and renews its own board in the page, from its own spreadsheets',
    'import',
    'recording',
  ),
  feature(
    'overview',
    'the first screen, made of the features above',
    'board',
    'indicators',
    'judgements',
    'areas',
    'performance',
    'attention',
    'changes',
  ),
  {
    path: 'navigation',
    does: 'what an address carries, and the links that carry it on',
    from: [...core, 'data', 'ui', 'features'],
    libraries: ['react', 'query', 'router', 'zod'],
  },
  {
    path: 'frames',
    does: 'the same views on a screen, as slides, on paper, and shared as one file',
    from: [...wholeCore, 'data', 'charts', 'ui', 'features', 'navigation'],
    libraries: ['react', 'query', 'router', 'zod'],
  },
  {
    path: 'app',
    does: 'routes, and the start of the page',
    from: [...core, 'data', 'charts', 'ui', 'features', 'navigation', 'frames'],
    libraries: ['react', 'query', 'router', 'zod'],
  },
  {
    path: 'cli',
    does: 'commands: import, build, PDF, pictures, contract',
    from: [...core, 'core/schema', 'data', 'import', 'charts', 'app'],
    libraries: ['react', 'zod'],
  },
  {
    path: 'server',
    does: 'the backend: the contract served from PostgreSQL, embedded or a server',
    from: ['core/model', 'core/schema', 'core/board', 'core/records', 'cli'],
    libraries: [],
  },
];
