/**
 * JSON in which what is there more than once is written once. Counts stand in the file of their own
 * indicator and behind every rate that is made of them: in a page that holds all files they are the same.
 */

interface Deduped {
  readonly pool: readonly unknown[];
  readonly root: unknown;
}

/** Stands for an entry of the pool; no file of the dataset has a field of this name. */
const reference = '$';
/** Shorter than this a value is no longer than what would stand for it. */
const shortest = 9;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Takes the repetitions out of a JSON value. @throws Error when a field has the name of a reference. */
export function dedupe(json: unknown): Deduped {
  const times = new Map<string, number>();
  const count = (value: unknown) => {
    if (!isObject(value)) return;
    if (Object.hasOwn(value, reference)) throw new Error(`a field is called ${reference}`);
    const text = JSON.stringify(value);
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    // What is within a repetition is counted once, as it will be written once.
    if (before === 0) for (const part of Object.values(value)) count(part);
  };
  count(json);

  const pool: unknown[] = [];
  const places = new Map<string, number>();
  const shape = (value: object): unknown =>
    Array.isArray(value)
      ? value.map(write)
      : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, write(part)]));
  const write = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    const text = JSON.stringify(value);
    if (text.length < shortest || (times.get(text) ?? 0) < 2) return shape(value);
    let place = places.get(text);
    if (place === undefined) {
      const written = shape(value);
      place = pool.push(written) - 1;
      places.set(text, place);
    }
    return { [reference]: place };
  };
  return { root: write(json), pool };
}

/** The JSON value again. Repetitions are one and the same object, so it is to be read only. */
export function expand({ pool, root }: Deduped): unknown {
  const restored: unknown[] = [];
  const read = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    if (Array.isArray(value)) return value.map(read);
    const place = (value as Record<string, unknown>)[reference];
    if (typeof place === 'number') return restored[place];
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, read(part)]));
  };
  // Whatever an entry of the pool refers to stands before it.
  for (const entry of pool) restored.push(read(entry));
  return read(root);
}
