/** How many wrong codes an address may try, and for how long they count. */
const most = 20;
const windowMs = 10 * 60_000;

/** So that nobody can fill the memory with addresses. */
const mostAddresses = 10_000;

/**
 * Counts wrong codes by the address that they come from. Guessing a code of 150 bits is hopeless at any
 * rate; this keeps somebody who tries from taking the server's time.
 *
 * @param now Milliseconds.
 */
export function createWrongCodes(now: () => number = Date.now) {
  const tried = new Map<string, { count: number; since: number }>();
  const ofNow = (address: string) => {
    const own = tried.get(address);
    return own && now() - own.since < windowMs ? own : undefined;
  };
  return {
    /** Seconds until the address may try again; 0 where it may. */
    waitFor: (address: string): number => {
      const own = ofNow(address);
      return own && own.count >= most ? Math.ceil((own.since + windowMs - now()) / 1000) : 0;
    },
    add: (address: string): void => {
      const own = ofNow(address) ?? { count: 0, since: now() };
      tried.delete(address);
      tried.set(address, { count: own.count + 1, since: own.since });
      const [oldest] = tried.keys();
      if (tried.size > mostAddresses && oldest !== undefined) tried.delete(oldest);
    },
  };
}
