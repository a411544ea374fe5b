/** From which version browsers know what, by the tables that MDN publishes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import type { OldestBrowser } from '#src/core/text/oldestBrowsers.ts';

// Read as a file: those who run the tests differ in how they import JSON.
const bcd = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
) as CompatData;

/** A browser's names in the tables; iOS has its own Safari. */
const tablesOf = ({
  target,
}: OldestBrowser): readonly ('safari' | 'safari_ios' | 'chrome' | 'edge' | 'firefox')[] => {
  if (target.startsWith('safari')) return ['safari', 'safari_ios'];
  if (target.startsWith('chrome')) return ['chrome'];
  return target.startsWith('edge') ? ['edge'] : ['firefox'];
};

/** "16.4" as [16, 4]; a version that is not there yet is later than any. */
function partsOf(version: string | false | undefined): readonly [number, number] {
  if (!version || version === 'preview') return [Number.POSITIVE_INFINITY, 0];
  const [major = '0', minor = '0'] = version.replace('≤', '').split('.');
  return [Number(major), Number(minor)];
}

const isLater = (a: string | false | undefined, b: string): boolean => {
  const [[major, minor], [otherMajor, otherMinor]] = [partsOf(a), partsOf(b)];
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
};

/** The version from which a browser knows something under its usual name, and without a setting. */
function versionIn(statement: CompatStatement, table: ReturnType<typeof tablesOf>[number]) {
  const all = [statement.support[table] ?? []].flat();
  return all.find(
    (one) => !one.flags && !one.prefix && !one.alternative_name && !one.version_removed,
  )?.version_added;
}

const isNewer = (statement: CompatStatement, browsers: readonly OldestBrowser[]): boolean =>
  browsers.some((browser) =>
    tablesOf(browser).some((table) => isLater(versionIn(statement, table), browser.version)),
  );

const identifiers = (): readonly (readonly [string, Identifier])[] =>
  [...Object.entries(bcd.javascript.builtins ?? {}), ...Object.entries(bcd.api)].flatMap(
    ([name, entry]) => (name === '__compat' ? [] : [[name, entry as Identifier] as const]),
  );

/** What any of the browsers lacks: global names, `Holder.member` said of the holder, and of what it makes. */
export function entriesNewerThan(browsers: readonly OldestBrowser[]) {
  const [globals, statics, members] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [name, entry] of identifiers()) {
    if (entry.__compat && isNewer(entry.__compat, browsers)) globals.add(name);
    for (const [key, member] of Object.entries(entry)) {
      if (key === '__compat' || key === name || /_(?:event|parameter|option)/.test(key)) continue;
      const statement = (member as Identifier).__compat;
      if (!statement || !isNewer(statement, browsers)) continue;
      const isStatic = key.endsWith('_static') || name in (bcd.javascript.builtins ?? {});
      (isStatic ? statics : members).add(`${name}.${key.replace(/_static$/, '')}`);
    }
  }
  return { globals, statics, members };
}

/** The version from which a browser knows a feature such as `Array.toSorted`, as a number. */
export function supportOf(feature: string, browser: OldestBrowser): number {
  const [holder = '', member] = feature.split('.');
  const entry = identifiers().find(
    ([name, one]) => name === holder && (member === undefined || member in one),
  )?.[1];
  const statement =
    member === undefined ? entry?.__compat : (entry?.[member] as Identifier)?.__compat;
  if (!statement) throw new Error(`The tables have no ${feature}`);
  const versions = tablesOf(browser).map((table) => partsOf(versionIn(statement, table)));
  return Math.max(...versions.map(([major, minor]) => Number(`${major}.${minor}`)));
}

export const newestNeeded = (versions: readonly number[]): number => Math.max(...versions);
