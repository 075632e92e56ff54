/**
 * Which deployment a session works with: the server's newest, or the one that is whole on this device where the server
 * is silent or its outline does not come. Never a mix: all artefacts are those of one manifest.
 */
import { IndexFileError } from '../index/index-file-error.ts';
import { parseManifest } from '../index/manifest.ts';
import type { Manifest } from '../index/manifest.ts';
import { ArtefactError } from './artefact-store.ts';
import type { ArtefactStore } from './artefact-store.ts';

/** A line that has not sent a kilobyte in this time is as good as none, where there is something else to work with. */
export const manifestPatienceMs = 3000;

/** Where a deployment may come from. */
export interface DeploymentSources {
  readonly store: ArtefactStore;
  readonly fetchManifest: (url: string) => Promise<unknown>;
  readonly wait: (ms: number) => Promise<undefined>;
}

export interface OpenedDeployment {
  readonly manifest: Manifest;
  readonly outlineBytes: Uint8Array<ArrayBuffer>;
}

/** @throws ArtefactError, IndexFileError */
export async function openDeployment({ store, fetchManifest, wait }: DeploymentSources, manifestUrl: string): Promise<OpenedDeployment> {
  const fetched = fetchManifest(manifestUrl).then((manifest) => parseManifest(manifest, manifestUrl));
  const kept = readKept(await store.keptManifest());
  const open = async (manifest: Manifest): Promise<OpenedDeployment> => ({ manifest, outlineBytes: await store.load(manifest.outline) });
  if (kept === undefined) return open(await fetched);
  const silent = wait(manifestPatienceMs).then(() => kept);
  const newest = await Promise.race([fetched.catch(() => kept), silent]);
  try {
    return await open(newest);
  } catch (error) {
    if (newest === kept || !(error instanceof ArtefactError)) throw error;
    return open(kept);
  }
}

/** A manifest of another version, kept by an older program, is none. */
function readKept(value: unknown): Manifest | undefined {
  try {
    return value === undefined ? undefined : parseManifest(value);
  } catch (error) {
    if (error instanceof IndexFileError) return undefined;
    throw error;
  }
}
