/**
 * Fetches the second script, which is needed from the first sign of intent on: what makes the frame and speaks with it.
 * It is held to its hash, so that a host which pins the first script has pinned both. It hands itself over by an event on
 * its own element: no second global.
 */
import type { CreateHelpVisit } from './help-visit.ts';
import { makeElement } from './make-element.ts';
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
      const script = makeElement('script', { integrity, crossorigin: '', nonce });
      // A host whose policy demands Trusted Types takes no plain address. Its own list of policies has to name ours.
      const policy = globalThis.trustedTypes?.createPolicy('waymark', { createScriptURL: (url) => url });
      const address = folder + file;
      script.src = policy?.createScriptURL(address) ?? address;
      script.addEventListener('waymark', (event) => {
        script.remove();
        if (isHandover(event)) resolve(event.detail);
      });
      script.onerror = () => {
        script.remove();
        loaded = undefined;
        reject(new Error(file));
      };
      document.head.append(script);
    });
    return loaded;
  };
}

function isHandover(event: Event): event is CustomEvent<CreateHelpVisit> {
  return 'detail' in event;
}
