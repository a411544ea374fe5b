/**
 * Where a request comes from, to count wrong codes.
 *
 * @param remote Of the connection: that of the web server in front, where there is one.
 * @param forwarded `X-Forwarded-For`, where a web server in front is trusted with it: the last address is the one
 *   that it added, all before it anybody may have written.
 */
export const clientAddress = (remote: string, forwarded = ''): string =>
  forwarded.split(',').at(-1)?.trim() || remote;
