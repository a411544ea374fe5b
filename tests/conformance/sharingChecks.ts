import type { Check } from './check.ts';
import { all, header, status } from './expectations.ts';
import type { Reply } from './server.ts';

const sentHeaders = ['authorization', 'content-type', 'idempotency-key', 'if-match'];

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every word in a list between commas, in whatever order and case. */
const listWith = (words: readonly string[]) =>
  new RegExp(words.map((word) => `(?=(.*,)?\\s*${escaped(word)}\\s*(,|$))`).join(''), 'i');

/** Whether a page of another address may use the server. */
export function sharingChecks(origin: string): Check[] {
  const path = 'dataset.json';
  const allows = (reply: Reply) =>
    header(
      path,
      reply,
      'Access-Control-Allow-Origin',
      new RegExp(`^(\\*|${escaped(origin)})$`),
      `Access-Control-Allow-Origin: ${origin}, or *`,
    );
  return [
    {
      name: 'a page of the given address may read, and see the ETag',
      run: async (server) => {
        const reply = await server.ask(path, { headers: { Origin: origin } });
        const exposed = 'Access-Control-Expose-Headers';
        return all(
          status(path, reply, 200),
          allows(reply),
          header(path, reply, exposed, listWith(['ETag']), `${exposed}: ETag`),
        );
      },
    },
    {
      name: 'a page of the given address may ask whether it may record',
      run: async (server) => {
        const reply = await server.ask(path, {
          method: 'OPTIONS',
          headers: {
            Authorization: null,
            Origin: origin,
            'Access-Control-Request-Method': 'POST',
            'Access-Control-Request-Headers': sentHeaders.join(','),
          },
        });
        const allowed = 'Access-Control-Allow-Headers';
        return all(
          status(path, reply, 200, 204),
          allows(reply),
          header(path, reply, allowed, listWith(sentHeaders), `${allowed}: ${sentHeaders}`),
        );
      },
    },
  ];
}
