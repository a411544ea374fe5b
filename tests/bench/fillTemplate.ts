/**
 * Puts parts into the places of a template that are called `{{name}}`.
 *
 * @throws Error for a place without its part, and for a part without a place.
 */
export function fillTemplate(template: string, parts: Readonly<Record<string, string>>): string {
  const used = new Set<string>();
  const filled = template.replace(/\{\{([a-z]+)\}\}/gi, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`The template asks for ${name}, which is not there`);
    used.add(name);
    return part;
  });
  const unused = Object.keys(parts).find((name) => !used.has(name));
  if (unused !== undefined) throw new Error(`The template has no place for ${unused}`);
  return filled;
}
