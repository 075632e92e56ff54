/**
 * Fetches the second script, which is needed from the first sign of intent on: what makes the frame and speaks with it.
 * It is held to its hash, so that a host which pins the first script has pinned both. It hands itself over by an event on
 * its own element: no second global.
 */
import type { CreateHelpVisit } from './help-visit.ts';
import type { ScriptSource } from './script-source.ts';

/** What the build knows of the second script. */
export interface VisitScript {
  readonly file: string;
  readonly integrity: string;
}

export type LoadVisit = () => Promise<CreateHelpVisit>;

/** @returns a function that loads it once, and again after a failure */
export function visitLoader({ folder, nonce }: ScriptSource, { file, integrity }: VisitScript): LoadVisit {
  let loaded: Promise<CreateHelpVisit> | undefined;
  return () => {
    loaded ??= new Promise<CreateHelpVisit>((resolve, reject) => {
      const script = document.createElement('script');
      script.src = folder + file;
      script.integrity = integrity;
      script.crossOrigin = 'anonymous';
      script.nonce = nonce;
      script.addEventListener('waymark', (event) => {
        if (event instanceof CustomEvent && isCreateVisit(event.detail)) resolve(event.detail);
      });
      script.addEventListener('load', () => {
        script.remove();
      });
      script.addEventListener('error', () => {
        script.remove();
        loaded = undefined;
        reject(new Error(script.src));
      });
      document.head.append(script);
    });
    return loaded;
  };
}

function isCreateVisit(value: unknown): value is CreateHelpVisit {
  return typeof value === 'function';
}
