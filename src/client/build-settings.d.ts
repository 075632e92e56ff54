// Settings that astro.config.mjs writes into the client's code when the site is built, beside those of Astro and Vite.
/// <reference types="astro/client" />

interface ImportMetaEnv {
  readonly WAYMARK_ENCODER: 'kernel' | 'transformers';
  /** Whether the site keeps itself for times without a network. */
  readonly WAYMARK_OFFLINE: boolean;
  /** In the service worker alone; an `OfflineBuild`. */
  readonly WAYMARK_OFFLINE_BUILD: { readonly version: string; readonly core: readonly string[]; readonly search: readonly string[] };
}
