const isScalar = (value: unknown) => typeof value !== 'object' || value === null;

/** Longest object that still goes on one line. */
const lineWidth = 160;

/**
 * JSON that reads well in a comparison of versions: two spaces deep, with a list of scalars on one
 * line, and an object of scalars too where it is short. Keys keep their order.
 */
export function formatJson(value: unknown): string {
  return `${format(value, '')}\n`;
}

function format(value: unknown, indent: string): string {
  if (isScalar(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every(isScalar)) return `[${value.map((item) => format(item, '')).join(', ')}]`;
    const items = value.map((item) => inner + format(item, inner));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value as object).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  // Only of scalars: the line of an object that holds objects would format each of them twice.
  if (entries.every(([, item]) => isScalar(item))) {
    const line = `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${format(item, '')}`).join(', ')} }`;
    if (line.length <= lineWidth) return line;
  }
  const lines = entries.map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${format(item, inner)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
