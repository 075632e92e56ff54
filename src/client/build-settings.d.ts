// Settings that astro.config.mjs writes into the client's code when the site is built.
interface ImportMetaEnv {
  readonly WAYMARK_ENCODER: 'kernel' | 'transformers';
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
