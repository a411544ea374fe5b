import * as z from 'zod/mini';
import { areaUpdate } from './areaUpdate.ts';
import { authoritiesFile } from './authorities.ts';
import { newBoardDecision } from './boardDecision.ts';
import { boardPack } from './boardPack.ts';
import { boardRecords, membership } from './boardRecords.ts';
import { actionRecord, decisionRecord } from './completionRecord.ts';
import { datasetFile } from './datasetFile.ts';
import { indicatorFile } from './indicatorFile.ts';
import { inspectionsFile } from './inspections.ts';
import { newMeasureValue } from './measure.ts';
import {
  exampleAction,
  exampleCompletion,
  exampleUpdate,
  exampleValue,
  exampleWithdrawal,
} from './openapiExamples.ts';
import { headers, parameters, problemResponses, securitySchemes } from './openapiParts.ts';
import { problem, staleProblem, validationProblem } from './problem.ts';

const described = {
  Authorities: [authoritiesFile, 'Every authority, its region and its statistical neighbours.'],
  Dataset: [datasetFile, 'What the data was made from. A new `version` means new data.'],
  Inspections: [inspectionsFile, 'Inspections and visits of every authority.'],
  Indicator: [indicatorFile, 'One workforce indicator: its years, and every area’s figures.'],
  BoardPack: [boardPack, 'One authority’s board. Every source that it names is in it.'],
  AreaUpdate: [
    areaUpdate,
    'What a member records on an improvement area: evidence, parts of its plan, or both. A status is a reading of evidence, so the two come together. Of the plan only the parts that are given change; an empty text or null empties one. `withdraws` names the source of evidence that was recorded in error: it is withdrawn, and `evidence` stands in its place where it is given.',
  ],
  NewBoardDecision: [
    newBoardDecision,
    'A decision or an action of the board. An action names who answers for it.',
  ],
  NewMeasureValue: [
    newMeasureValue,
    'A value of one of the council’s own measures, or the reason that there is none. A quarter is named by its last month. With `isWithdrawn` what was said last of the month is withdrawn; `value` is then `x`.',
  ],
  ActionRecord: [
    actionRecord,
    'That an action of the plan is done, with what shows it or without; null where it is not done after all.',
  ],
  DecisionRecord: [
    decisionRecord,
    'Likewise of a decision or an action of a meeting, which may also be withdrawn, or corrected: `correction` then stands alone, and says all that the decision says from now on.',
  ],
  Membership: [membership, 'Whose token it is, and which boards it opens.'],
  BoardRecords: [
    boardRecords,
    'Every record of a board, the oldest first: what was sent, when, and by whom, by display name and role. `setAside` says why a record is not in the pack: a newer import has no place for it any more, or says it already. `changes` are the later records by which one was corrected or withdrawn, each with who recorded it.',
  ],
  Problem: [problem, 'Why a request was refused (RFC 9457).'],
  ValidationProblem: [validationProblem, 'Every fault of what was sent, with its place.'],
  StaleProblem: [staleProblem, 'The board was changed since it was read, and is now `current`.'],
} as const satisfies Readonly<Record<string, readonly [z.ZodMiniType, string]>>;

type SchemaName = keyof typeof described;

function componentSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string; description: string }>();
  for (const [id, [schema, description]] of Object.entries(described)) {
    registry.add(schema, { id, description });
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [id, schema]),
  );
}

const json = (schema: SchemaName, example?: unknown) => ({
  'application/json': {
    schema: { $ref: `#/components/schemas/${schema}` },
    ...(example !== undefined && { example }),
  },
});
const reference = (kind: string) => (name: string) => ({ $ref: `#/components/${kind}/${name}` });
const parameter = reference('parameters');
const header = reference('headers');
const response = reference('responses');
const problems = (...statuses: (keyof typeof problemResponses)[]) =>
  Object.fromEntries(statuses.map((status) => [status, response(String(status))]));

const stateHeaders = { ETag: header('ETag'), 'Cache-Control': header('Cache-Control') };

interface Read {
  readonly id: string;
  readonly summary: string;
  readonly schema: SchemaName;
  readonly parameters?: readonly (keyof typeof parameters)[];
}

const read = ({ id, summary, schema, parameters: named = [] }: Read) => ({
  get: {
    operationId: id,
    summary,
    security: [{}, { member: [] }],
    parameters: [...named, 'If-None-Match'].map(parameter),
    responses: {
      200: { description: 'As it is now.', headers: stateHeaders, content: json(schema) },
      304: { description: 'Unchanged: no body.', headers: stateHeaders },
      ...problems(401, 403, 404, 429, 503),
    },
  },
});

/** What only a member may read, and nobody may keep. */
const memberRead = ({ id, summary, schema, parameters: named = [] }: Read) => ({
  get: {
    operationId: id,
    summary,
    security: [{ member: [] }],
    parameters: named.map(parameter),
    responses: {
      200: {
        description: 'As it is now.',
        headers: { 'Cache-Control': header('Cache-Control') },
        content: json(schema),
      },
      ...problems(401, 404, 429, 503),
    },
  },
});

interface Write {
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly schema: SchemaName;
  readonly example: unknown;
  readonly parameters: readonly (keyof typeof parameters)[];
}

const write = ({ id, summary, description, schema, example, parameters: named }: Write) => ({
  post: {
    operationId: id,
    summary,
    description,
    security: [{ member: [] }],
    parameters: [...named, 'If-Match', 'Idempotency-Key'].map(parameter),
    requestBody: { required: true, content: json(schema, example) },
    responses: {
      200: {
        description: 'Recorded: the board as it is now, which is also what a resend gets.',
        headers: { ...stateHeaders, 'Content-Location': header('Content-Location') },
        content: json('BoardPack'),
      },
      ...problems(400, 401, 403, 404, 409, 412, 413, 422, 428, 429, 503),
    },
  },
});

const paths = {
  '/dataset.json': read({
    id: 'getDataset',
    summary: 'What the data was made from, and its version',
    schema: 'Dataset',
  }),
  '/authorities.json': read({
    id: 'getAuthorities',
    summary: 'Every authority',
    schema: 'Authorities',
  }),
  '/inspections.json': read({
    id: 'getInspections',
    summary: 'Inspections and visits of every authority',
    schema: 'Inspections',
  }),
  '/workforce/{indicator}.json': read({
    id: 'getIndicator',
    summary: 'One workforce indicator',
    schema: 'Indicator',
    parameters: ['indicator'],
  }),
  '/authorities/{code}/board-pack.json': read({
    id: 'getBoardPack',
    summary: 'One authority’s board',
    schema: 'BoardPack',
    parameters: ['code'],
  }),
  '/me': memberRead({
    id: 'getMembership',
    summary: 'Whose token it is, and which boards it may read or record on',
    schema: 'Membership',
  }),
  '/authorities/{code}/records': memberRead({
    id: 'getRecords',
    summary: 'What was recorded on a board, and by whom',
    schema: 'BoardRecords',
    parameters: ['code'],
  }),
  '/authorities/{code}/areas/{area}/updates': write({
    id: 'recordUpdate',
    summary: 'Records an update on an improvement area',
    description:
      'Evidence becomes an entry of the area’s history, with a source of its own whose id is `update-` and the key. That source has the `kind` `board_update`, the `licence` `Not stated`, the `extentRead` `as the board recorded it`, and is `publishedOn` the day of recording. Parts of the plan take the place of the former, which stay in `formerPlans`; a plan that the council’s file gives from a later day on holds from that day, and `planConflicts` tells what it says otherwise. Evidence that is withdrawn stays, with `withdrawn`, for views of earlier days. All is known from the day of recording, which is that of London. Evidence of a day to come, or from before the area was raised, is refused, and so is the withdrawal of evidence that no record brought or that was withdrawn already.',
    schema: 'AreaUpdate',
    example: exampleUpdate,
    parameters: ['code', 'area'],
  }),
  '/authorities/{code}/decisions': write({
    id: 'recordDecision',
    summary: 'Records a decision or an action of the board',
    description:
      'It is added to `decisions`, with the key as its id. A day to come, or an area that the board does not have, is refused.',
    schema: 'NewBoardDecision',
    example: exampleAction,
    parameters: ['code'],
  }),
  '/authorities/{code}/decisions/{decision}/changes': write({
    id: 'recordDecisionChange',
    summary:
      'Records that a decision or an action of a meeting is done, corrects it, or withdraws it',
    description:
      'It joins the `changes` of the decision, known from the day of recording: the last holds. A correction gives it other words instead; those that it had stay in `corrections`, each until the day of the correction. Evidence has a source of its own whose id is `update-` and the key. What is withdrawn stays in the pack for views of earlier days, and takes no more records: 404. A day to come, or a meeting that the board does not have, is refused.',
    schema: 'DecisionRecord',
    example: exampleWithdrawal,
    parameters: ['code', 'decision'],
  }),
  '/authorities/{code}/actions/{action}/completions': write({
    id: 'recordCompletion',
    summary: 'Records that an action of the plan is done, with what shows it or without',
    description:
      'The action is as it was but for its `completion`, known from the day of recording; what was said of it before stays in `formerStates`. Evidence has a source of its own whose id is `update-` and the key. A day to come, or a meeting that the board does not have, is refused.',
    schema: 'ActionRecord',
    example: exampleCompletion,
    parameters: ['code', 'action'],
  }),
  '/authorities/{code}/measures/{measure}/values': write({
    id: 'recordValue',
    summary: 'Records a value of one of the council’s own measures',
    description:
      'It stands among the `values` of the measure, known from the day of recording. Where the month has a value it restates it: what was said before stays in `restatedFrom`. A withdrawal says again what stood before what was said last (`withdrawn` is `restored`), or that nothing did (`emptied`). The withdrawal of a month of which nothing is said, a month to come, a month with which no quarter ends where the measure goes by quarters, what says nothing new, a month more than a measure can have, or a month that was restated as often as it can be, is refused.',
    schema: 'NewMeasureValue',
    example: exampleValue,
    parameters: ['code', 'measure'],
  }),
};

const description = [
  'What the board reads, and what its members may record. Reads are at the paths of the static files, so that files on a plain web server serve them too; only the five writes need a backend.',
  'A member who may record sends a bearer token. A cookie would be sent by the browser on its own: it would need a defence against forged requests, and would not reach an API on another site. The page keeps the token in memory only. Reads of published data need none; a council may ask for one.',
  'Rules between fields, such as that each source named in a pack is in it, are checked by `npm run conformance`.',
].join('\n\n');

/** The API's contract, OpenAPI 3.1, made from the schemas by which the board itself reads. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Improvement Board API',
    version: '1.0.0',
    license: { name: 'MIT', identifier: 'MIT' },
    description,
  },
  servers: [{ url: '/data/v1', description: 'The version is part of the path.' }],
  paths,
  components: {
    schemas: componentSchemas(),
    parameters,
    headers,
    responses: problemResponses,
    securitySchemes,
  },
});
