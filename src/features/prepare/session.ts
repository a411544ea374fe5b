import type { QueryClient } from '@tanstack/react-query';
import type { EditionChoices } from '#src/core/edition/publicEdition.ts';
import { exampleCode } from '#src/core/model/exampleCouncil.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { PreparedBoard, TakenNote } from '#src/core/model/preparedBoard.ts';
import { newerOpened } from '#src/data/openedBoards.ts';
import { putPreparing } from '#src/data/preparing.ts';
import { readPrepared } from '#src/data/readPrepared.ts';
import { originalSource, replaceFiles, restoreFiles } from '#src/data/replaceFiles.ts';
import type { MadeBoard } from '#src/import/prepare/importer.ts';
import { isOpen } from '#src/import/recognise/questions.ts';
import { BoardFiles, letIn, nationalOf } from './boardFiles.ts';
import { exampleFiles } from './exampleFiles.ts';
import { type ImporterClient, StoppedError, startImporter } from './importerClient.ts';
import {
  type BroughtEntry,
  nothingBrought,
  type PrepareState,
  type Step,
  toAnswers,
} from './prepareState.ts';
import { readingWords, releaseWords } from './prepareText.ts';
import { preparedIn, publicEditionRefused } from './savedBoard.ts';
import {
  boardFile,
  councilFolder,
  editionFiles,
  notesOf,
  ownWorkbook,
  type PreparedWork,
} from './saving.ts';
import { boardWithNotes, versionWithNotes } from './takenNotes.ts';

/** What a session of preparing needs from outside. */
export interface SessionParts {
  readonly client: QueryClient;
  readonly today: Day;
  readonly council: { readonly code: string; readonly name: string };
}

/** A board being prepared: what was brought, answered and made of it. Nothing of it is stored. */
export class PrepareSession {
  readonly #client: QueryClient;
  readonly #today: Day;
  readonly #board: BoardFiles;
  readonly #listeners = new Set<() => void>();
  #importer: ImporterClient | null = null;
  #state: PrepareState;
  /** How many boards were asked for: only the latest is shown. */
  #turn = 0;

  constructor({ client, today, council }: SessionParts) {
    this.#client = client;
    this.#today = today;
    this.#board = new BoardFiles(client);
    this.#state = {
      ...nothingBrought(),
      council,
      publisher: `${council.name} Council`,
      fields: {},
      pageNotes: [],
      takesNotes: true,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): PrepareState => this.#state;

  #put(change: Partial<PrepareState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tellUnsaved();
    for (const listener of this.#listeners) listener();
  }

  /** Whether there is something that closing the page would lose. */
  get isUnsaved(): boolean {
    const { made, version, saved, opened, files } = this.#state;
    if (made === null) return files.length > 0;
    return version !== saved?.version && version !== opened?.versions.at(-1)?.version;
  }

  #tellUnsaved(): void {
    const { council, made, publicBoard } = this.#state;
    const { code, name } = council;
    const [isUnsaved, isPublic] = [this.isUnsaved, publicBoard !== null];
    putPreparing(
      this.#client,
      isUnsaved || made?.pack ? { code, name, isUnsaved, isPublic } : null,
    );
  }

  /** Has the importer started before there is something to read, which then need not wait for its code. */
  ready(): ImporterClient {
    if (this.#importer?.isBroken()) this.#importer = null;
    this.#importer ??= startImporter();
    return this.#importer;
  }

  goTo(step: Step): void {
    this.#put({ step });
  }

  /** Prepares another council's board; what was brought for the one before is given up. */
  async choose(council: { readonly code: string; readonly name: string }): Promise<void> {
    await this.startAgain();
    this.#put({ council, publisher: `${council.name} Council` });
    if (council.code === exampleCode)
      await this.#tryTo('Opening the example…', () => this.#show(null));
  }

  /** Brings the plan and the scorecard of the fictional council, unless something was brought already. */
  async openExample(): Promise<void> {
    const { files, opened, council } = this.#state;
    if (files.length > 0 || opened !== null) return;
    if (council.code !== exampleCode) {
      await this.choose({ code: exampleCode, name: 'Exampleshire' });
    }
    await this.bring(exampleFiles());
  }

  setPublisher(publisher: string): void {
    this.#put({ publisher });
    if (this.#state.made) void this.make();
  }

  /** Notes of the page on the board that is prepared: with them alone there is a board to save. */
  setPageNotes(pageNotes: readonly TakenNote[]): void {
    const ids = (notes: readonly TakenNote[]) => notes.map(({ id }) => id).join(' ');
    if (ids(pageNotes) === ids(this.#state.pageNotes)) return;
    this.#put({ pageNotes });
    if (this.#state.made || pageNotes.length > 0) void this.make();
  }

  takeNotes(takesNotes: boolean): void {
    this.#put({ takesNotes });
    void this.make();
  }

  /** Gives up everything that was brought; the page shows the dataset again. */
  async startAgain(): Promise<void> {
    this.#turn += 1;
    this.#importer?.stop();
    this.#importer = null;
    this.#put(nothingBrought());
    this.ready();
    await restoreFiles(this.#client);
  }

  /** Opens the board of the page itself, where a council saved it. */
  async openOwn(): Promise<void> {
    const source = originalSource(this.#client);
    if (!source.build.prepared || this.#state.opened) return;
    await this.#tryTo('Opening the board of this file…', async () => {
      await this.#open(await readPrepared(this.#client), 'this file');
    });
  }

  async #open(prepared: PreparedBoard, name: string): Promise<void> {
    const { authorityCode, authority, publisher, answers, versions } = prepared;
    const last = versions.at(-1);
    const newer = last ? newerOpened(authorityCode, last.savedAt) : null;
    const known = await this.#board.authorities();
    const own = known.authorities.find(({ code }) => code === authorityCode) ?? authority;
    if (!own) throw new Error(`It is of an authority that is not known here: ${authorityCode}.`);
    this.#put({
      council: { code: authorityCode, name: own.shortName },
      publisher,
      opened: prepared,
      openedName: name,
      olderNote:
        newer === null
          ? ''
          : 'This board is older than one that you opened in this tab before. Is it the one that you want?',
      answers: { schemaVersion: 1, answers },
      saved: null,
    });
    await this.make();
  }

  /** Why no board can be prepared from the one of this page; empty where one can. */
  get refusal(): string {
    const { build } = originalSource(this.#client);
    const isOwn = build.authorityCode === this.#state.council.code;
    return build.isPublicEdition && isOwn && !this.#state.opened
      ? `This file cannot be prepared again. ${publicEditionRefused}`
      : '';
  }

  /** Shows the public edition in every view, or the board with everything. */
  async setEdition(edition: EditionChoices | null): Promise<void> {
    this.#put({ edition });
    const { made } = this.#state;
    if (made?.pack) await this.#tryTo('Making the edition…', () => this.#show(made));
  }

  /** Brings files: spreadsheets, answers, or a board that was saved before. */
  async bring(files: readonly File[]): Promise<void> {
    for (const [index, file] of files.entries()) {
      const count = files.length > 1 ? ` ${index + 1} of ${files.length}` : '';
      const isRead = await this.#tryTo(`Reading file${count}: ${file.name}…`, () =>
        this.#bringOne(file),
      );
      if (!isRead) return;
    }
    if (this.#state.files.some(({ status }) => status === 'read') || this.#state.opened) {
      await this.make();
    }
  }

  async #bringOne(file: File): Promise<void> {
    if (/\.(html?|json)$/i.test(file.name) && !(await isAnswers(file))) {
      const prepared = await preparedIn(await file.text()).catch((error: unknown) => {
        throw new Error(`${file.name} cannot be opened. ${messageOf(error)}`);
      });
      return this.#open(prepared, file.name);
    }
    if (this.refusal !== '') throw new Error(this.refusal);
    const entry: BroughtEntry = {
      name: file.name,
      size: file.size,
      content: file,
      status: 'reading',
      note: '',
      sha256: '',
    };
    this.#putEntry(entry);
    try {
      await this.#readEntry(entry);
    } catch (error) {
      this.#put({ files: this.#state.files.filter(({ name }) => name !== entry.name) });
      throw error;
    }
  }

  async #readEntry(entry: BroughtEntry): Promise<void> {
    // A file of many gigabytes is not loaded to be told that it is too large.
    const most = 21 * 1024 * 1024;
    const bytes = new Uint8Array(await entry.content.slice(0, most).arrayBuffer());
    const read = await this.ready().read(entry.name, bytes);
    if (read.kind === 'answers') {
      const answers = new Map(this.#state.answers.answers.map(({ key, answer }) => [key, answer]));
      for (const { key, answer } of read.answers.answers) answers.set(key, answer);
      this.#put({
        files: this.#state.files.filter(({ name }) => name !== entry.name),
        answers: toAnswers(answers),
      });
    } else if (read.kind === 'refused') {
      this.#putEntry({ ...entry, status: 'refused', note: read.reason });
    } else if (read.kind === 'release') {
      this.#putEntry({ ...entry, status: 'release', note: releaseWords(read.releases) });
    } else {
      const note = readingWords(read);
      this.#putEntry({ ...entry, status: 'read', note, sha256: read.sha256 });
    }
  }

  #putEntry(entry: BroughtEntry): void {
    const { files } = this.#state;
    const isThere = files.some(({ name }) => name === entry.name);
    this.#put({
      files: isThere
        ? files.map((one) => (one.name === entry.name ? entry : one))
        : [...files, entry],
    });
  }

  async remove(name: string): Promise<void> {
    this.#put({ files: this.#state.files.filter((one) => one.name !== name) });
    await this.#importer?.remove(name);
    if (this.#state.made) await this.make();
  }

  /** Ends what is being done. Files that were read before are read again when they are needed. */
  async cancel(): Promise<void> {
    this.#turn += 1;
    this.#importer?.stop();
    this.#importer = null;
    const files = this.#state.files.filter(({ status }) => status !== 'reading');
    const ended = this.#state.files.filter(({ status }) => status === 'reading');
    const stopped = [
      'Stopped.',
      ...ended.map(({ name }) => `${name} was not read: bring it again when you like.`),
      ...(files.length > 0 ? ['The files that were read before are kept.'] : []),
    ].join(' ');
    this.#put({ files, doing: '', problem: '', stopped });
    for (const entry of files) if (entry.status === 'read') await this.#readEntry(entry);
  }

  /** @param answer Empty to leave it open. */
  async answer(key: string, answer: string): Promise<void> {
    const answers = new Map(this.#state.answers.answers.map((one) => [one.key, one.answer]));
    if (answer === '') answers.delete(key);
    else answers.set(key, answer);
    this.#put({ answers: toAnswers(answers) });
    await this.make();
  }

  /** Makes the board of what there is, and shows it in every view. */
  async make(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    await this.#tryTo('Understanding the files…', async () => {
      const { council, publisher, opened, answers } = this.#state;
      const [base, dataset] = await Promise.all([
        this.#board.base({ council, opened }),
        this.#board.dataset(),
      ]);
      const { made, fields } = await this.ready().make({
        before: new Map(Object.entries(opened?.files ?? {})),
        answers,
        today: this.#today,
        madeOn: opened?.versions.at(-1)?.savedOn ?? null,
        authorityCode: council.code,
        publisher,
        base,
        publications: nationalOf(dataset),
      });
      // What was answered meanwhile has asked for another board.
      if (turn !== this.#turn) return;
      const open = made.questions.filter(isOpen).map(({ key }) => key);
      const notes = notesOf(this.#state);
      const joined = made.pack && boardWithNotes(made.pack, notes);
      const version = await versionWithNotes(made.version, notes);
      const whole = { ...made, version, pack: joined?.pack ?? null };
      if (joined) await this.#show(whole);
      const setAside = joined?.setAside ?? [];
      const asked = new Set([...this.#state.asked, ...open]);
      this.#put({ made: whole, setAside, fields, version, asked });
    });
  }

  /** @returns Whether it was done, and not stopped or failed, which is then said. */
  async #tryTo(doing: string, act: () => Promise<void>): Promise<boolean> {
    this.#put({ doing, problem: '', stopped: '' });
    try {
      await act();
      return true;
    } catch (error) {
      if (!(error instanceof StoppedError)) this.#put({ problem: messageOf(error) });
      return false;
    } finally {
      if (this.#state.doing === doing) this.#put({ doing: '' });
    }
  }

  /** Shows a board in every view. */
  async #show(made: MadeBoard | null): Promise<void> {
    const { council, opened, edition } = this.#state;
    const version = made?.version ?? '';
    const board = { council, opened, version, made };
    if (edition === null || !made?.pack) {
      const shown = await this.#board.shown(board);
      // What was chosen meanwhile is shown next.
      if (edition !== this.#state.edition) return;
      replaceFiles(this.#client, shown);
      if (this.#state.publicBoard !== null) this.#put({ publicBoard: null });
      return;
    }
    const { files, publicBoard } = await editionFiles(this.#work, made, edition);
    if (edition !== this.#state.edition) return;
    const shown = [...files].map(
      ([path, json]) => [path, { json, data: letIn(path, json) }] as const,
    );
    replaceFiles(this.#client, new Map(shown));
    this.#put({ publicBoard });
  }

  get #work(): PreparedWork {
    return {
      state: this.#state,
      client: this.#client,
      today: this.#today,
      board: this.#board,
      importer: () => this.ready(),
    };
  }

  /** See `boardFile`. */
  readonly save = (source: string, now: number): Promise<Blob> =>
    boardFile(this.#work, source, now);

  /** See `councilFolder`. */
  readonly folder = (): Promise<Blob> => councilFolder(this.#work);

  /** See `ownWorkbook`. */
  readonly workbook = (holds: 'everything' | 'nothing'): Promise<Blob> =>
    ownWorkbook(this.#work, holds);

  /** Notes that the browser took the file. */
  noteSaved(name: string, bytes: number): void {
    const notes = notesOf(this.#state).map(({ id }) => id);
    this.#put({ saved: { version: this.#state.version, name, bytes, notes } });
  }
}

/** Answers are JSON too, and the importer's to read. */
const isAnswers = async (file: File): Promise<boolean> =>
  /\.json$/i.test(file.name) && /"answers"/.test(await file.slice(0, 100).text());

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const sessions = new WeakMap<QueryClient, PrepareSession>();

/** The session of a page: leaving the view and coming back goes on with it. */
export function sessionOf(parts: SessionParts): PrepareSession {
  const session = sessions.get(parts.client) ?? new PrepareSession(parts);
  sessions.set(parts.client, session);
  return session;
}
