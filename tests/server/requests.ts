import { exampleshire } from '#mocks/exampleshire.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';

export const packOf = (address: string, code = exampleshire) =>
  `${address}authorities/${code}/board-pack.json`;

/** What asks as a member; `null` for nobody. */
export const asMember = (code: string | null): Record<string, string> =>
  code === null ? {} : { Authorization: `Bearer ${code}` };

/** The board as it is, with its ETag. */
export async function readBoard(address: string, code: string | null = null) {
  const response = await fetch(packOf(address), { headers: asMember(code) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 200)}`);
  return {
    text,
    pack: boardPack.parse(JSON.parse(text)),
    etag: response.headers.get('ETag') ?? '',
  };
}

/** Records a decision. @param key Of the record. */
export const recordDecision = (
  address: string,
  code: string | null,
  etag: string,
  text: string,
  key: string = crypto.randomUUID(),
) =>
  fetch(`${address}authorities/${exampleshire}/decisions`, {
    method: 'POST',
    headers: {
      ...asMember(code),
      'Content-Type': 'application/json',
      'If-Match': etag,
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ kind: 'decision', on: '2026-01-15', text }),
  });

/**
 * Records a decision as the page does: again onto the new state for as long as another was first, and
 * again under its key where no answer came.
 *
 * @returns How many were answered with 412, and the state that it was kept on, by its ETag.
 */
export async function recordUntilKept(
  address: () => string,
  code: string,
  text: string,
  key: string,
): Promise<{ readonly stale: number; readonly onto: string }> {
  let stale = 0;
  let { etag } = await patiently(() => readBoard(address()));
  for (;;) {
    const response = await patiently(() => recordDecision(address(), code, etag, text, key));
    if (response.ok) {
      await response.arrayBuffer();
      return { stale, onto: etag };
    }
    const said = await response.text();
    if (response.status !== 412) throw new Error(`${response.status} ${said}`);
    stale += 1;
    etag = response.headers.get('ETag') ?? '';
  }
}

/** Again where nobody answered. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt > 300) throw error;
      await new Promise((again) => setTimeout(again, 50));
    }
  }
}
