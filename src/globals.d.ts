/** The version in package.json, put in at build time. */
declare const __APP_VERSION__: string;

/** Whether the page may read from a backend: a build for files leaves out what only that needs. */
declare const __READS_BACKEND__: boolean;

interface ImportMetaEnv {
  /** Address of a backend's `data/v1/`, within or beside the site; nothing where files are read. */
  readonly VITE_API_BASE?: string;
}

/** The library has no types of its own: what is used of it. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  interface Events {
    /** Attributes by their names, with their entities as they stand. */
    openTag: (name: string, attributes: () => Record<string, string>, decode: Decode) => void;
    closeTag: (name: string) => void;
    text: (text: string, decode: Decode) => void;
    cdata: (text: string) => void;
    warn: (error: Error) => void;
  }
  export class Parser {
    on<Name extends keyof Events>(name: Name, handler: Events[Name]): this;
    /** @throws Error for a text that is no XML. */
    parse(xml: string): this;
  }
}
