import { HttpResponse } from 'msw';
import { type Answer, createBackend, filesOf } from '#mocks/backend.ts';
import {
  exampleshire,
  testArea,
  testAuthorities,
  testFiles,
  testPack,
} from '#mocks/exampleshire.ts';
import { backendHandlers, type Scenario } from '#mocks/handlers.ts';
import { memberTokens } from '#mocks/members.ts';
import { serve } from '#mocks/server.ts';
import { testMeasure, testMonths } from '#mocks/testMeasure.ts';
import { type MeasureValue, mostPeriods, mostRestatements } from '#src/core/model/measure.ts';
import { allChecks } from './allChecks.ts';
import { type Checked, runChecks } from './check.ts';
import { packOf } from './readChecks.ts';
import { serverAt } from './server.ts';

/** A month that was restated as often as it can be. */
function restatedOften(): MeasureValue[] {
  return testMonths([4]).map((latest) => {
    const { period: _, ...said } = latest;
    return { ...latest, restatedFrom: Array(mostRestatements).fill(said) };
  });
}

/** Exampleshire's files, and a board without records for each authority beside it. */
export const wholeFiles: Readonly<Record<string, unknown>> = {
  ...testFiles,
  [packOf(exampleshire)]: {
    ...testPack,
    // What councils number their actions by has to be found as well as what is plain.
    areas: [...testPack.areas, testArea('P1/2 & 50%', 'PEER-1', '2025-06-02')],
    actions: [
      { id: '1/a', sourceId: 'T1', knownOn: '2026-01', knownBy: 'published', text: 'Act.' },
    ],
    measures: [
      testMeasure([4, 5], { id: 'left/50%' }),
      testMeasure([1]),
      testMeasure([], { id: 'full', values: testMonths(Array(mostPeriods).fill(4), '2006-01') }),
      testMeasure([], { id: 'restated', values: restatedOften() }),
    ],
  },
  ...Object.fromEntries(
    testAuthorities.authorities
      .filter(({ code }) => code !== exampleshire)
      .map(({ code }) => [
        packOf(code),
        {
          ...testPack,
          authorityCode: code,
          inspections: [],
          visits: [],
          areas: [],
          events: [],
          meetings: [],
        },
      ]),
  ),
};

/**
 * Checks a real server on loopback.
 *
 * @param fault What is wrong with it; nothing by default.
 * @param names The checks to make; all by default.
 */
export async function checkedWith(fault?: Scenario, names?: readonly string[]): Promise<Checked[]> {
  const { address, close } = await serve(
    backendHandlers(createBackend(filesOf(wholeFiles)), fault),
  );
  const { recorder: token, observer: observerToken } = memberTokens;
  const done: Checked[] = [];
  try {
    const server = serverAt({ address, token });
    const writes = { authority: exampleshire, token, observerToken };
    const checks = allChecks({ writes, origin: 'https://board.example' }).filter(
      ({ name }) => names?.includes(name) ?? true,
    );
    for await (const one of runChecks(server, checks)) done.push(one);
  } finally {
    await close();
  }
  return done;
}

/** A response with other headers, status or body. */
export async function altered(
  response: Response,
  change: {
    readonly headers?: Readonly<Record<string, string | null>>;
    readonly status?: number;
    readonly body?: (text: string) => string;
  },
): Promise<Response> {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(change.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const text = await response.text();
  const body = change.body ? change.body(text) : text;
  return new HttpResponse(body === '' ? null : body, {
    status: change.status ?? response.status,
    headers,
  });
}

/** The same request with other headers. */
export function withHeaders(
  request: Request,
  headers: Readonly<Record<string, string | null>>,
): Request {
  const copy = new Request(request);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) copy.headers.delete(name);
    else copy.headers.set(name, value);
  }
  return copy;
}

/** The ETag of the board that a record is sent to, as it is at this moment. */
export async function presentEtag(request: Request, answer: Answer): Promise<string> {
  const beginning = '/data/v1/';
  const root = request.url.slice(0, request.url.indexOf(beginning) + beginning.length);
  const reply = await answer(new Request(root + packOf(exampleshire)));
  return reply.headers.get('ETag') ?? '';
}
