/** What `scripts/example.ts` sets when it builds the example. */
interface ImportMetaEnv {
  /** Origin of the help centre, without a slash at the end. */
  readonly HELP_ORIGIN: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
