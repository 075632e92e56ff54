/** What the attributes of an element say, read when it is needed. Anything that is not understood counts as absent. */
import { webOrigin } from '../protocol/origin.ts';
import { warnOnce } from '../protocol/warn-once.ts';

export interface HelpSettings {
  readonly origin: string;
  readonly isInline: boolean;
  /** Id of the host's own button. */
  readonly openerId: string | null;
  readonly hasLauncher: boolean;
  readonly preload: string | null;
  readonly shareQuestions: boolean;
  readonly timeoutMs: number;
  readonly locale: string | null;
}

const usualTimeoutMs = 8000;

/** @param ownOrigin - where the script came from */
export function readSettings(host: Element, ownOrigin: string): HelpSettings {
  const text = (name: string): string | null => host.getAttribute(name);
  const openerId = text('for');
  const asked = text('origin') ?? ownOrigin;
  const origin = webOrigin(asked);
  if (origin === undefined) warnOnce(`origin="${asked}" is no address`);
  const launcher = text('launcher');
  const isInline = text('mode') === 'inline';
  return {
    origin: origin ?? ownOrigin,
    isInline,
    openerId,
    hasLauncher: !isInline && (launcher === 'show' || (launcher !== 'none' && openerId === null)),
    preload: text('preload'),
    shareQuestions: text('share') === 'question',
    timeoutMs: Number(text('timeout')) || usualTimeoutMs,
    locale: text('locale'),
  };
}
