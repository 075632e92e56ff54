// Settings that the build writes into the scripts of src/embed: those of the frame by astro.config.mjs, those of the host by
// scripts/build/embed-scripts.ts.
/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Origins that may hold a frame of this help centre, from site.config.ts. */
  readonly WAYMARK_EMBED_HOSTS: readonly string[];
  /** Public origin of the help centre, for a script whose own address is unknown. */
  readonly WAYMARK_ORIGIN: string;
  /** The second script of the host's page: its name in the folder of the first, and its hash. */
  readonly WAYMARK_VISIT: { readonly file: string; readonly integrity: string };
  /** The site's accent: "#0b5d4e". */
  readonly WAYMARK_ACCENT: string;
}

/** Where a browser has Trusted Types; the compiler's own library does not know them. What a policy makes stands for a string. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

// eslint-disable-next-line no-var -- only a "var" is a property of the window
declare var trustedTypes: { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy } | undefined;
