// Settings that astro.config.mjs writes into the client's code when the site is built, beside those of Astro and Vite.
/// <reference types="astro/client" />

interface ImportMetaEnv {
  readonly WAYMARK_ENCODER: 'kernel' | 'transformers';
}
