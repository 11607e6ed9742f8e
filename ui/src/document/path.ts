/** Reads and writes one place of a document by the path that findings use: `queues[2].patience.exponential.mean_s`. */

type Key = string | number;

/** The keys of a path, outermost first. */
export function keysOf(path: string): Key[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map((match) =>
    match[2] === undefined ? (match[1] as string) : Number(match[2]),
  );
}

/** The value at `path`, or undefined where the document has none. */
export function valueAt(document: unknown, path: string): unknown {
  return keysOf(path).reduce<unknown>(
    (value, key) => (value as Record<Key, unknown> | null | undefined)?.[key],
    document,
  );
}

/** The document with `value` at `path`; `undefined` takes the key away. Everything beside the path is shared. */
export function setAt<T>(document: T, path: string, value: unknown): T {
  return withValue(document, keysOf(path), value) as T;
}

function withValue(at: unknown, [key, ...rest]: Key[], value: unknown): unknown {
  if (key === undefined) return value;
  const inner = withValue((at as Record<Key, unknown> | undefined)?.[key], rest, value);
  if (inner === (at as Record<Key, unknown> | undefined)?.[key]) return at ?? {};
  if (Array.isArray(at)) return at.map((item, index) => (index === key ? inner : item));
  const { [key]: _, ...others } = (at ?? {}) as Record<Key, unknown>;
  return inner === undefined ? others : { ...(at as object | undefined), [key]: inner };
}
