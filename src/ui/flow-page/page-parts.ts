/** The parts of a flow's page that the script fills, found once. Undefined where the page is not one of ours. */
import { isReadyFlow } from '../../flows/ready-flow.ts';
import type { ReadyFlow } from '../../flows/ready-flow.ts';

export interface FlowPageParts {
  readonly root: HTMLElement;
  readonly flow: ReadyFlow;
  /** Questions and outcomes by their id, and "check". */
  readonly parts: ReadonlyMap<string, HTMLElement>;
  readonly check: HTMLElement;
  readonly trail: HTMLElement;
  readonly says: HTMLElement;
  readonly language: string;
  readonly currency: string;
}

export function findPageParts(root: HTMLElement): FlowPageParts | undefined {
  const find = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-flow-${name}]`);
  const flow = parsed(find('json')?.textContent ?? '');
  const [check, trail, says] = [find('check'), find('trail'), find('says')];
  if (flow === undefined || check === null || trail === null || says === null) return undefined;
  const parts = new Map([...root.querySelectorAll<HTMLElement>('[data-flow-part]')].map((part) => [part.dataset['flowPart'] ?? '', part]));
  return { root, flow, parts, check, trail, says, language: root.dataset['language'] ?? 'en', currency: root.dataset['currency'] ?? 'GBP' };
}

function parsed(json: string): ReadyFlow | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isReadyFlow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
