/**
 * Where this script came from, which is where the help centre is, and the nonce that let it in. Known only while a classic
 * script runs: asked once, at its start.
 */
import { webOrigin } from '../protocol/origin.ts';

export interface ScriptSource {
  /** Origin of the help centre for elements that name none. */
  readonly origin: string;
  /** Address of the folder with the second script. */
  readonly folder: string;
  readonly nonce: string;
}

/** @param fallback - the help centre's public origin, for a script that was copied elsewhere or runs as a module */
export function scriptSource(fallback: string): ScriptSource {
  const script = document.currentScript;
  const address = script && 'src' in script ? script.src : '';
  return {
    origin: (/\/embed\/v\d+\.js$/.test(address) ? webOrigin(address) : undefined) ?? fallback,
    folder: new URL('.', address === '' ? `${fallback}/embed/` : address).href,
    nonce: script?.nonce ?? '',
  };
}
