/** One row of an answer, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** Asks the database; `$1`, `$2` stand for the values. */
export type Sql = (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/**
 * PostgreSQL, embedded or a server: all that the storage needs of it. Both engines are given the same
 * SQL.
 */
export interface Database {
  readonly name: string;
  readonly sql: Sql;
  /** Several statements without values, as in a migration. */
  readonly script: (text: string) => Promise<void>;
  /**
   * Everything that the work asks for happens, or nothing: an error of the work undoes it and is thrown
   * on. What is committed is on the disk.
   */
  readonly transaction: <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>;
  /** Waits for what is under way. */
  readonly close: () => Promise<void>;
}

/** A database whose migration holds a lock for all processes. */
export interface MigratedDatabase extends Database {
  /** Runs the work while no other process migrates. */
  readonly alone: <Result>(
    work: (sql: Sql, script: Database['script']) => Promise<Result>,
  ) => Promise<Result>;
}
