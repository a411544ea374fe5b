import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import { isSlideId, type SlideId, slideIds } from '#src/core/model/slide.ts';
import { bundledAuthorityCode } from '#src/data/build.ts';
import { boardTodayUsage } from './boardToday.ts';
import { findAuthorityByName } from './findAuthorityByName.ts';
import { OptionsError } from './optionsError.ts';

/** What can be made of a board on the command line. */
export type PackKind = 'pdf' | 'pptx' | 'xlsx';

/** What a run of `npm run pdf`, `npm run pptx` or `npm run xlsx` is asked for. */
export interface PackOptions {
  /** What comes after `#`: the view with its authority and days. */
  readonly address: string;
  /** The file to write. */
  readonly out: string;
  /** A presentation whose colours and fonts are taken; `null` for the board's own. */
  readonly template: string | null;
  /** The slides in their order; `null` for the usual run. */
  readonly slides: readonly SlideId[] | null;
  /** Address of a served site to make it from; `null` to build and serve it here. */
  readonly url: string | null;
}

const writes: Readonly<Record<PackKind, string>> = {
  pdf: 'the board pack of one authority as a tagged PDF',
  pptx: 'the slides of one authority for PowerPoint',
  xlsx: 'every table of one authority for Excel',
};

const slidesUsage =
  '\n  --slides     the slides in their order, as title,standing,caseload; the usual run without it' +
  '\n  --template   a .pptx or .potx whose colours and fonts are taken; the board’s own without it';

/** What a command says of itself. */
export const usageOf = (
  kind: PackKind,
): string => `npm run ${kind} -- [options]: writes ${writes[kind]}.

  --authority  its ONS code or its name; Herefordshire without it
  --as-at      the day as on which the board is read, as 2026-03-31; today without it
  --since      the day from which changes are counted; the latest board meeting without it
  --out        the file to write; board-<authority>-<date>.${kind} in the current folder without it${kind === 'pptx' ? slidesUsage : ''}
  --url        address of a served board to make it from; without it the board is built and served here

${boardTodayUsage}`;

/**
 * Reads the options of a command line.
 *
 * @param args What stands after the name of the command.
 * @param today The day it is.
 * @param kind What is made.
 * @throws OptionsError that says what is wrong and what was wanted.
 */
export function packOptions(
  args: readonly string[],
  file: Pick<AuthoritiesFile, 'authorities'>,
  today: string,
  kind: PackKind = 'pdf',
): PackOptions {
  const given = valuesOf(args, kind);
  const authority = findAuthorityByName(file, given.authority ?? bundledAuthorityCode);
  const asAt = dayOf('--as-at', given['as-at'], today);
  const since = dayOf('--since', given.since, asAt ?? today);
  const search = new URLSearchParams({ authority: authority.code });
  if (asAt) search.set('asAt', asAt);
  if (since) search.set('since', since);
  const slides = given.slides === undefined ? null : runIn(given.slides);
  if (slides) search.set('slides', slides.join());
  const slug = authority.shortName.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    address: `${kind === 'pdf' ? '/print' : slides ? '/present' : '/'}?${search}`,
    out: given.out ?? `board-${slug}-${asAt ?? today}.${kind}`,
    template: given.template ?? null,
    slides,
    url: given.url === undefined ? null : addressOf(given.url),
  };
}

function valuesOf(args: readonly string[], kind: PackKind) {
  const text = { type: 'string' } as const;
  const options = {
    authority: text,
    'as-at': text,
    since: text,
    out: text,
    url: text,
    template: text,
    slides: text,
  };
  try {
    const given = parseArgs({ args: [...args], options }).values;
    if (kind !== 'pptx' && given.template !== undefined) {
      throw new Error('--template: only slides have one.');
    }
    if (kind !== 'pptx' && given.slides !== undefined) {
      throw new Error('--slides: only a presentation has them.');
    }
    return given;
  } catch (error) {
    throw new OptionsError(error instanceof Error ? error.message : String(error));
  }
}

/** @throws OptionsError that names what is no slide, and what there is. */
function runIn(given: string): SlideId[] {
  const ids = given.split(',').map((id) => id.trim());
  const wrong = ids.find((id) => !isSlideId(id));
  if (wrong !== undefined) {
    throw new OptionsError(
      `--slides ${wrong}: wanted some of ${slideIds.join(', ')}, or measure- and the id of a measure.`,
    );
  }
  return ids.filter(isSlideId);
}

function addressOf(given: string): string {
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new OptionsError(`--url ${given}: wanted an address such as https://board.example.`);
  }
  return given;
}

/** @param latest The board knows nothing of later days. */
function dayOf(option: string, given: string | undefined, latest: string): string | null {
  if (given === undefined) return null;
  if (!z.iso.date().safeParse(given).success) {
    throw new OptionsError(`${option} ${given}: wanted a day such as 2026-03-31.`);
  }
  if (given > latest) throw new OptionsError(`${option} ${given}: it is later than ${latest}.`);
  return given;
}
