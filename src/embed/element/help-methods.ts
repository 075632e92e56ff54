/**
 * The methods and properties of `<waymark-help>`, as integrators use them. `docs/embedding.md` is made from these comments.
 * Every method may be called before the frame is there: calls are kept in order. None throws where there is no document.
 */
import type { Prefill } from '../protocol/prefill.ts';
import type { SuggestContext } from '../protocol/suggest-context.ts';
import type { Theme, ThemeMode } from '../protocol/theme.ts';
import type { HelpEventName, HelpEvents } from './help-events.ts';

/** What the panel shows when it opens: its home, the question, the ways to a person, or a path of the help centre. */
export type HelpView = 'home' | 'search' | 'contact' | `/${string}`;

/** Words that lie outside of the frame. Those inside come from the help centre. */
export interface HelpTexts {
  /** On the launcher. "Help" unless told. */
  readonly launcher?: string;
  /** Name of the panel for screen readers. "Help" unless told. */
  readonly panel?: string;
  /** Close button while the frame is not there. "Close" unless told. */
  readonly close?: string;
  /** While the frame loads. "Loading help" unless told. */
  readonly loading?: string;
  /** When the help centre does not answer. "Help does not answer." unless told. */
  readonly failed?: string;
  /** The plain link below it. "Open help in a new tab" unless told. */
  readonly link?: string;
  /** Added to the launcher's name while an urgent suggestion waits. "New suggestion" unless told. */
  readonly badge?: string;
}

export interface HelpMethods {
  /** Opens the panel, on the view named, or where the customer left it. Focus goes in, and comes back when it closes. */
  open(view?: HelpView): void;
  /** Closes the panel. The launcher stays: see `hideLauncher`. */
  close(): void;
  /** Opens the panel if it is closed, closes it if it is open. */
  toggle(): void;
  /** Shows the launcher, if it was hidden. The panel stays as it is. */
  showLauncher(): void;
  /** Takes the launcher away. The panel stays as it is, and can still be opened by `open` or a button named by `for`. */
  hideLauncher(): void;
  /** Opens the panel on the results of a question. */
  search(text: string): void;
  /**
   * Opens the panel on an article.
   * @param path - from the root of the help centre: "/billing/payment-failed/"
   * @param heading - id of a heading to go to
   */
  openArticle(path: string, heading?: string): void;
  /**
   * Opens the panel on a guided flow.
   * @param id - its file's name in `content/flows/`: "where-is-my-refund"
   * @param answers - by id of the question, what the host knows already
   */
  openFlow(id: string, answers?: Readonly<Record<string, string>>): void;
  /**
   * Opens the panel on the ways to reach a person.
   * @param topic - id of a topic, to choose channels by
   * @param prefill - see `prefill`
   */
  openContact(topic?: string, prefill?: Prefill): void;
  /** Tells what the customer is doing, for suggestions on the panel's home. It opens nothing; something urgent shows a badge (unless `preload` is "none"). */
  suggest(context: SuggestContext): void;
  /** Tells that the host's page has changed. Changes of the address are followed without it. */
  page(path: string): void;
  /** Fills fields that the customer sees and may change. It is kept in the page and sent nowhere. Replaces what was given before. */
  prefill(prefill: Prefill): void;
  /** For log-out on a shared machine: forgets questions, answers, drafts and opinions that the help centre keeps in this browser. */
  clear(): void;
  /** Colours, corners and font inside of the frame, beyond what the CSS properties of the element say. */
  setTheme(theme: ThemeMode | Theme): void;
  /**
   * Tells the customer's language. Where the help centre has none of it, it stays in its own.
   * @param locale - a BCP 47 tag, such as "en-GB"
   */
  setLocale(locale: string): void;
  /** Closes the panel and removes the element, its frame and its listeners for good. */
  destroy(): void;
  /**
   * Listens to an event.
   * @returns a function that ends the subscription
   */
  on<Name extends HelpEventName>(name: Name, listener: (detail: HelpEvents[Name]) => void): () => void;
}

export const methodNames = [
  'open',
  'close',
  'toggle',
  'showLauncher',
  'hideLauncher',
  'search',
  'openArticle',
  'openFlow',
  'openContact',
  'suggest',
  'page',
  'prefill',
  'clear',
  'setTheme',
  'setLocale',
  'destroy',
  'on',
] as const satisfies readonly (keyof HelpMethods)[];

/** A case that a customer sends, where the site's settings say that cases go to the host's page. */
export interface HandedCase {
  /** The same for each attempt to send this case: two that arrive with one are one. */
  readonly call: string;
  /** The customer's own number of the case. */
  readonly number: string;
  readonly title: string;
  /** As plain text. What looked like a password or the number of a card is not in it. */
  readonly summary: string;
  /** Id of a topic. */
  readonly topic: string | null;
  /** A BCP 47 tag of the summary's language. */
  readonly language: string;
  /** Null where the site's settings ask for no name and no address. */
  readonly name: string | null;
  readonly email: string | null;
}

/** @returns whether the case was taken, and the company's own number for it, if there is one */
export type TakeCase = (handed: HandedCase) => Promise<{ readonly accepted: boolean; readonly number?: string }>;

export interface HelpProperties {
  /** The panel is in view. */
  readonly isOpen: boolean;
  /** The frame is there and obeys. */
  readonly isReady: boolean;
  /** Words outside of the frame, each with a default in English. */
  texts: HelpTexts;
  /** Set to take cases that customers send (`cases.adapter` in site.config.ts is "host"). Nothing is handed over without it. */
  takeCase?: TakeCase;
}

/** A `<waymark-help>` in a document. */
export interface WaymarkHelpElement extends HTMLElement, HelpMethods, HelpProperties {}

declare global {
  interface HTMLElementTagNameMap {
    'waymark-help': WaymarkHelpElement;
  }
}
