/** The version in package.json, put in at build time. */
declare const __APP_VERSION__: string;

interface ImportMetaEnv {
  /** Address of a backend's `data/v1/`, within or beside the site; nothing where files are read. */
  readonly VITE_API_BASE?: string;
}
