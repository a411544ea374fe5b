import {
  type Coverage,
  isListOfInspections,
  type ListedPublication,
} from '#src/core/model/datasetFile.ts';
import { lastDay, type PartialDate } from '#src/core/model/partialDate.ts';
import type { Findings } from '#src/import/table/findings.ts';
import type { NationalContent } from './recogniseContent.ts';

/** What only somebody who has seen a publication can say of it. */
export interface ReleaseFacts {
  readonly title: string | null;
  readonly publishedOn: PartialDate | null;
  /** When the next is due; `none` where the publisher has not announced it, `null` where it is not said. */
  readonly nextDue: PartialDate | 'none' | null;
  readonly covers: Coverage | null;
}

export const noFacts: ReleaseFacts = {
  title: null,
  publishedOn: null,
  nextDue: null,
  covers: null,
};

/** Whether anything is said of a publication. */
export const saysAnything = (facts: ReleaseFacts): boolean =>
  Object.values(facts).some((fact) => fact !== null);

/** A national file that the manifest does not list yet. */
export interface NewRelease {
  readonly file: string;
  readonly sha256: string;
  readonly content: NationalContent;
  readonly facts: ReleaseFacts;
  /** Who published it; as the one before where it is not said. */
  readonly publisher: string | null;
}

/** A new release in the manifest, and what it changes there. */
interface Listed {
  readonly publications: readonly ListedPublication[];
  /** One line for each change. */
  readonly changes: readonly string[];
}

/**
 * Lists a new release of a content. A list of inspections stands beside the older ones, which it
 * adds to; of every other content there is one file, and the older release is taken off the list.
 * Publisher, licence, address and caveats are those of the newest release so far, each of which is
 * said, as they may no longer hold.
 *
 * @param isThere Whether there is a file of that path.
 * @returns `null` where something is missing, which is then among the findings.
 */
export function listRelease(
  listed: readonly ListedPublication[],
  release: NewRelease,
  isThere: (file: string) => boolean,
  findings: Findings,
): Listed | null {
  const { file, content, facts } = release;
  const isList = isListOfInspections(content);
  const before = listed
    .filter((one) => one.content === content)
    .toSorted((a, b) => ((a.publishedOn ?? '') < (b.publishedOn ?? '') ? -1 : 1))
    .at(-1);
  const replaced = isList ? undefined : before;
  const wanted = isWholly(release, isList, findings);
  if (wanted === null) return null;

  const { title, publishedOn } = wanted;
  if (replaced && isThere(replaced.file)) {
    findings.fault({
      file: replaced.file,
      row: null,
      column: '',
      found: `the release that ${file} takes the place of`,
      wanted:
        'it taken out of published/: move or delete the file, as git keeps it, and accept again',
    });
    return null;
  }
  const newest = replaced?.publishedOn;
  if (newest && lastDay(publishedOn) <= lastDay(newest)) {
    const found = `a release of ${publishedOn} in place of one of ${newest}`;
    findings.fault({ file, row: null, column: '', found, wanted: 'a later one' });
    return null;
  }

  const entry: ListedPublication = {
    id: freeId(`${content}-${publishedOn}`, listed),
    content,
    publisher: release.publisher ?? before?.publisher ?? '',
    title,
    publishedOn,
    licence: before?.licence ?? '',
    url: before?.url ?? null,
    file,
    sha256: release.sha256,
    note: '',
    ...(wanted.covers && { covers: wanted.covers }),
    ...(facts.nextDue && facts.nextDue !== 'none' && { nextDue: facts.nextDue }),
    ...(replaced?.caveats && { caveats: replaced.caveats }),
  };
  const place = before === undefined ? listed.length : listed.indexOf(before) + (replaced ? 0 : 1);
  const publications = listed
    .toSpliced(place, replaced ? 1 : 0, entry)
    .map((one) => (one.content === content ? withoutReached(one, publishedOn) : one));
  return { publications, changes: changesOf(entry, before, replaced) };
}

/** An entry whose file is another under the same name, with what is said of it now. */
export function withFacts(entry: ListedPublication, facts: ReleaseFacts): ListedPublication {
  const { nextDue: dueBefore, ...rest } = entry;
  const nextDue = facts.nextDue ?? dueBefore;
  return {
    ...rest,
    title: facts.title ?? entry.title,
    publishedOn: facts.publishedOn ?? entry.publishedOn,
    ...(facts.covers && { covers: facts.covers }),
    ...(nextDue !== undefined && nextDue !== 'none' && { nextDue }),
  };
}

/** Title and day of publication, and what a list covers; `null` where one is not said. */
function isWholly({ file, content, facts }: NewRelease, isList: boolean, findings: Findings) {
  const { title, publishedOn, nextDue, covers } = facts;
  const missing = [
    ...(title === null ? ['--title'] : []),
    ...(publishedOn === null ? ['--published'] : []),
    ...(nextDue === null && hasYears(content) ? ['--next-due'] : []),
    ...(covers === null && isList ? ['--covers'] : []),
  ];
  if (title === null || publishedOn === null || missing.length > 0) {
    findings.fault({
      file,
      row: null,
      column: '',
      found: `a new file of ${content} that the manifest does not list`,
      wanted: `${missing.join(', ')} with it: see --help`,
    });
    return null;
  }
  return { title, publishedOn, covers };
}

const hasYears = (content: NationalContent): boolean =>
  content === 'workforce' || content === 'social-worker-counts';

function freeId(id: string, listed: readonly ListedPublication[]): string {
  const taken = new Set(listed.map((one) => one.id));
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

/** Without the newer release that it names, once that is among the files. */
function withoutReached(one: ListedPublication, publishedOn: PartialDate): ListedPublication {
  const { newerRelease, ...rest } = one;
  const date = newerRelease?.publishedOn ?? newerRelease?.stampedOn;
  return date && lastDay(publishedOn) >= date ? rest : one;
}

function changesOf(
  entry: ListedPublication,
  before: ListedPublication | undefined,
  replaced: ListedPublication | undefined,
): string[] {
  const carried = replaced?.caveats?.map(({ text }) => `${entry.file}: still said of it: ${text}`);
  return [
    `${entry.file}: new, ${entry.content}`,
    ...(replaced ? [`${replaced.file}: off the list, as ${entry.file} takes its place`] : []),
    ...(before
      ? [
          `${entry.file}: publisher, licence and address as of ${before.file}; check them in manifest.json`,
        ]
      : []),
    ...(carried ?? []),
  ];
}
