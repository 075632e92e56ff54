/**
 * The events of `<waymark-help>` and what each says. The element dispatches them as "waymark:NAME" (they bubble and
 * leave shadow roots), and gives the same details to `on(NAME, …)`. No event carries what a customer wrote, unless the
 * host has asked for questions with `share="question"`.
 */
import type { ReportKind, ReportOf } from '../protocol/report.ts';

type Told<Kind extends ReportKind> = Readonly<Omit<ReportOf<Kind>, 'kind'>>;

/** Why the panel was closed: by the host's call, or by the customer. */
export type ClosedBy = 'host' | ReportOf<'close'>['by'];

export interface HelpEvents {
  /** The frame is there and obeys. Once; calls made before it are obeyed in their order. */
  readonly ready: { readonly version: number };
  /** The panel is in view. */
  readonly open: Readonly<Record<string, never>>;
  /** The panel was closed, and by what. */
  readonly close: { readonly by: ClosedBy };
  /** A question was answered: how many results, how sure, by words or by meaning; its text with `share="question"` only. */
  readonly search: Told<'search'>;
  /** An article is shown. */
  readonly article: Told<'article'>;
  /** The customer said that an article answered the question. */
  readonly answered: Told<'answered'>;
  /** Yes or no to "Did this answer your question?", and the reason for a no. */
  readonly feedback: Told<'feedback'>;
  /** The customer turned to a person: the contact page (`channel` is null) or one channel of it. */
  readonly contact: Told<'contact'>;
  /** The customer took a case summary along: copied, mailed, printed or sent by the site's adapter. */
  readonly case: Told<'case'>;
  /** `unreachable`: the help centre did not answer in time, and a plain link is shown. Other codes come from the frame. */
  readonly error: Told<'error'>;
}

export type HelpEventName = keyof HelpEvents;

/** The same events as the DOM has them, for `addEventListener` of the element, its document and its window. */
export type HelpEventMap = { [Name in HelpEventName as `waymark:${Name}`]: CustomEvent<HelpEvents[Name]> };

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is the only thing that can be added to
  interface GlobalEventHandlersEventMap extends HelpEventMap {}
}
