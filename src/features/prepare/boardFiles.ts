import type { QueryClient } from '@tanstack/react-query';
import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { DatasetFile, UsedPublication } from '#src/core/model/datasetFile.ts';
import { exampleCode } from '#src/core/model/exampleCouncil.ts';
import type { InspectionsFile } from '#src/core/model/inspection.ts';
import type { PreparedBoard } from '#src/core/model/preparedBoard.ts';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { check } from '#src/core/schema/check.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { inspectionsFile } from '#src/core/schema/inspections.ts';
import { fileName } from '#src/data/dataSource.ts';
import { boardPackPath } from '#src/data/queries.ts';
import { readPrepared } from '#src/data/readPrepared.ts';
import { originalSource, type ReplacedFile } from '#src/data/replaceFiles.ts';
import type { MadeBoard } from '#src/import/prepare/importer.ts';
import { emptyPack, exampleAuthority } from './example.ts';

/** Whose board it is, and the one that it was opened from. */
interface Board {
  readonly council: { readonly code: string; readonly name: string };
  readonly opened: PreparedBoard | null;
}

interface ShownBoard extends Board {
  /** Empty until it is made. */
  readonly version: string;
  /** `null` for the board without anything that was brought. */
  readonly made: MadeBoard | null;
}

/** Of the files of the dataset that the council's own stand for. */
const isCouncilFile = ({ file }: { readonly file: string }) => file.startsWith('council/');

/** What a dataset is made from besides what a council brought. */
export const nationalOf = ({ publications }: DatasetFile): readonly UsedPublication[] =>
  publications.filter((one) => !isCouncilFile(one));

/** A file of a dataset, let in by its schema. */
export function letIn(path: string, json: unknown): unknown {
  const name = fileName(path);
  if (path === 'dataset.json') return check(datasetFile, json, name);
  if (path === 'authorities.json') return check(authoritiesFile, json, name);
  if (path === 'inspections.json') return check(inspectionsFile, json, name);
  return check(boardPack, json, name);
}

/** A value as JSON has it, so that what is saved and read again is the same. */
export const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The files of the dataset under a board that is being prepared, and those that differ with it. */
export class BoardFiles {
  readonly #client: QueryClient;
  /** Files of the dataset as it was built, each read and let in once. */
  readonly #read = new Map<string, Promise<unknown>>();

  constructor(client: QueryClient) {
    this.#client = client;
  }

  dataset(): Promise<DatasetFile> {
    return this.#file('dataset.json', (json, name) => check(datasetFile, json, name));
  }

  authorities(): Promise<AuthoritiesFile> {
    return this.#file('authorities.json', (json, name) => check(authoritiesFile, json, name));
  }

  #inspections(): Promise<InspectionsFile> {
    return this.#file('inspections.json', (json, name) => check(inspectionsFile, json, name));
  }

  #file<T>(path: string, checked: (json: unknown, name: string) => T): Promise<T> {
    const { signal } = new AbortController();
    const read =
      this.#read.get(path) ??
      originalSource(this.#client).read(path, (json) => checked(json, fileName(path)), signal);
    this.#read.set(path, read);
    // What did not arrive is asked for again.
    read.catch(() => this.#read.delete(path));
    return read as Promise<T>;
  }

  /** The authority's board without what the council brought. */
  async base({ council, opened }: Board): Promise<BoardPack> {
    const { build } = originalSource(this.#client);
    if (build.prepared && build.authorityCode === council.code) {
      return (await readPrepared(this.#client)).base;
    }
    if (opened?.authority) return opened.base;
    if (council.code === exampleCode) return emptyPack(council.code);
    return this.#file(boardPackPath(council.code), (json, name) => check(boardPack, json, name));
  }

  /** The authority, where no file of the dataset has it. */
  async ownAuthority({ council, opened }: Board): Promise<Authority | null> {
    if (opened?.authority?.code === council.code) return opened.authority;
    if (council.code !== exampleCode) return null;
    const { regions } = await this.authorities();
    return exampleAuthority(regions[0]?.code ?? '');
  }

  /** The files of the dataset that differ with the board, as JSON has them. */
  async saved(board: ShownBoard): Promise<ReadonlyMap<string, unknown>> {
    const files = await this.#differing(board);
    return new Map([...files].map(([path, { json }]) => [path, asJson(json)]));
  }

  /** The same as every view reads them, each let in by its schema. */
  async shown(board: ShownBoard): Promise<ReadonlyMap<string, ReplacedFile>> {
    const files = await this.#differing(board);
    return new Map([...files].map(([path, { json, letIn }]) => [path, { json, data: letIn() }]));
  }

  async #differing(board: ShownBoard) {
    const { council, version, made } = board;
    const { code } = council;
    const [dataset, authorities, inspections, own, base] = await Promise.all([
      this.dataset(),
      this.authorities(),
      this.#inspections(),
      this.ownAuthority(board),
      this.base(board),
    ]);
    const pack = made?.pack ?? base;
    const others = <One extends { readonly authorityCode: string }>(all: readonly One[]) =>
      all.filter(({ authorityCode }) => authorityCode !== code);
    const isNew = own && !authorities.authorities.some((one) => one.code === own.code);
    const ownDataset: DatasetFile = {
      ...dataset,
      ...(version !== '' && { version }),
      publications: [...nationalOf(dataset), ...(made?.publications ?? [])],
    };
    const ownInspections: InspectionsFile = {
      ...inspections,
      inspections: [
        ...others(inspections.inspections),
        ...pack.inspections.filter(({ framework }) => framework === 'ilacs'),
      ],
      visits: [...others(inspections.visits), ...pack.visits],
    };
    const files = new Map<string, { readonly json: unknown; readonly letIn: () => unknown }>([
      [
        'dataset.json',
        {
          json: ownDataset,
          letIn: () => check(datasetFile, ownDataset, fileName('dataset.json')),
        },
      ],
      // Both were let in already: by the importer, and when they were read.
      ['inspections.json', { json: ownInspections, letIn: () => ownInspections }],
      [boardPackPath(code), { json: pack, letIn: () => pack }],
    ]);
    if (isNew) {
      const all: AuthoritiesFile = {
        ...authorities,
        authorities: [...authorities.authorities, own],
      };
      files.set('authorities.json', {
        json: all,
        letIn: () => check(authoritiesFile, all, fileName('authorities.json')),
      });
    }
    return files;
  }
}
