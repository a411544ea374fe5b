/** The version in package.json, put in at build time. */
declare const __APP_VERSION__: string;

/** Whether the page may read from a backend: a build for files leaves out what only that needs. */
declare const __READS_BACKEND__: boolean;

interface ImportMetaEnv {
  /** Address of a backend's `data/v1/`, within or beside the site; nothing where files are read. */
  readonly VITE_API_BASE?: string;
}
