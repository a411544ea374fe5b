/**
 * A channel between the pages of one browser.
 *
 * @returns `null` where the browser has none, or refuses one because site data is blocked.
 */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
