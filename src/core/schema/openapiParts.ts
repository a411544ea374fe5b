import { indicatorIds } from '#src/core/model/indicator.ts';

/** A key under which something is recorded; a UUID is one. */
export const idempotencyKeyPattern = /^[A-Za-z0-9-]{16,64}$/;

/** No record of a meeting is longer, in bytes; a board's longest texts are a few kilobytes. */
export const mostRecordBytes = 256 * 1024;

const text = { type: 'string' };

const inPath = (name: string, description: string, schema: object) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { ...text, ...schema },
});

const inHeader = (name: string, required: boolean, description: string, schema: object = {}) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { ...text, ...schema },
});

export const parameters = {
  code: inPath('code', 'ONS code of an authority in `authorities.json`.', {
    pattern: '^[EW]\\d{8}$',
  }),
  indicator: inPath('indicator', 'Id of a workforce indicator.', { enum: indicatorIds }),
  area: inPath('area', 'Id of an area in the authority’s board.', {}),
  measure: inPath('measure', 'Id of a measure in the authority’s board.', {}),
  decision: inPath('decision', 'Id of a decision in the authority’s board.', {}),
  action: inPath('action', 'Reference of an action in the authority’s plan.', {}),
  'If-None-Match': inHeader(
    'If-None-Match',
    false,
    'The ETag of what the reader has. An equal one, weak or strong, is answered with 304.',
  ),
  'If-Match': inHeader(
    'If-Match',
    true,
    'The ETag of the board pack as the writer saw it, strong; `*` does not say what was seen and counts as missing.',
  ),
  'Idempotency-Key': inHeader(
    'Idempotency-Key',
    true,
    'New for each record, such as a UUID, and the same whenever that record is sent again. It counts for its member and its board: another member, or another board, may have the same; whatever else is sent under it to that board, also about something else, is 409. Remembered for a day or more once the record is saved, and not before: what was refused may be corrected and sent under its key.',
    { pattern: idempotencyKeyPattern.source },
  ),
};

const header = (description: string, required = true) => ({ description, required, schema: text });

export const headers = {
  ETag: header('Names this state. Of a board pack that takes records it is strong.'),
  'Cache-Control': header(
    'For national files a short age will do. A board pack that takes records is `no-cache`; every problem and every answer to a record is `no-store`.',
  ),
  'Content-Location': header('The address of the board pack that the answer holds.'),
  'Retry-After': header('Seconds after which to ask again.'),
  'WWW-Authenticate': header('`Bearer`.'),
};

type HeaderName = keyof typeof headers;

const answer = (
  description: string,
  schema = 'Problem',
  withHeaders: readonly HeaderName[] = [],
) => ({
  description,
  headers: Object.fromEntries(
    ['Cache-Control', ...withHeaders].map((name) => [
      name,
      { $ref: `#/components/headers/${name}` },
    ]),
  ),
  content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});

/** Each refusal by its status. */
export const problemResponses = {
  400: answer('No idempotency key, or not one; or the body is not JSON.'),
  401: answer('No token, or not one that is known.', 'Problem', ['WWW-Authenticate']),
  403: answer('The member may not do this.'),
  404: answer(
    'No such address, authority, area, measure, action or decision; also a board that is private to others. A board that is not there comes before 403, what the board does not have after it.',
  ),
  409: answer('Something else was saved under this key: take a new one.'),
  412: answer('The board was changed since. It comes with its ETag.', 'StaleProblem', ['ETag']),
  413: answer(`The body has more than ${mostRecordBytes / 1024} kB.`),
  422: answer('What was sent is not what the contract says.', 'ValidationProblem'),
  428: answer('No If-Match: read the board first.'),
  429: answer('Too many requests.', 'Problem', ['Retry-After']),
  503: answer('Not now.', 'Problem', ['Retry-After']),
};

export const securitySchemes = {
  member: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a member, from the council’s own sign-in.',
  },
};
