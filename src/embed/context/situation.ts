/**
 * What a host app knows of the moment, and its reading. The host may hand over anything: what is not of this shape is
 * left out, lists and texts are cut, and nothing throws. All of it stays on the device.
 */
import { daysBetween, isCalendarDay, localDay } from '../../flows/calendar-day.ts';

/** Something that happened. */
export interface SituationEvent {
  /** As the app says it: "payment_failed", "sign_in_failed", "limit_changed". */
  readonly type: string;
  /** When: an ISO 8601 day or time, or a Date. Just now unless told. */
  readonly at?: string | Date | undefined;
  /** In the help centre's currency: 24.5. */
  readonly amount?: number | undefined;
  /** How often, where one event stands for several; 1 unless told. */
  readonly count?: number | undefined;
}

/** Where a customer is and what has happened. Every field may be left out. */
export interface Situation {
  /** Path of the app's page: "/orders/123". */
  readonly page?: string | undefined;
  /** The page's title, from which help is found by meaning where no rule fits. */
  readonly title?: string | undefined;
  /** Id of a topic of the help centre: "billing". */
  readonly topic?: string | undefined;
  /** Up to 50; more are passed over. */
  readonly events?: readonly SituationEvent[] | undefined;
  /** The order that the page is about. `status` in the app's words: "delivered", "return_started". */
  readonly order?:
    | { readonly status?: string | undefined; readonly expectedBy?: string | Date | undefined; readonly amount?: number | undefined }
    | undefined;
  /** A BCP 47 tag, for days and amounts: "en-GB". */
  readonly locale?: string | undefined;
}

/** A moment on the customer's calendar. */
export interface Moment {
  /** "2026-11-24" */
  readonly day: string;
  /** Whole days; negative for a day that is still to come. */
  readonly daysAgo: number;
}

export interface ReadSituation {
  readonly page: string | undefined;
  readonly title: string | undefined;
  readonly topic: string | undefined;
  readonly events: readonly {
    readonly type: string;
    /** Undefined: the host did not say when. */
    readonly at: Moment | undefined;
    readonly amount: number | undefined;
    readonly count: number;
  }[];
  readonly status: string | undefined;
  readonly expectedBy: Moment | undefined;
  readonly orderAmount: number | undefined;
  readonly locale: string | undefined;
}

const mostEvents = 50;
const mostLetters = 200;

/** @param now - on the customer's device */
export function readSituation(value: unknown, now: Date): ReadSituation {
  const today = localDay(now);
  const situation = record(value);
  const order = record(situation['order']);
  return {
    page: text(situation['page']),
    title: text(situation['title']),
    topic: text(situation['topic']),
    events: list(situation['events']).flatMap((entry) => {
      const event = record(entry);
      const type = text(event['type']);
      const at = moment(event['at'], today);
      // A date that is none says that something is wrong with all of it.
      if (type === undefined || (at === undefined && event['at'] !== undefined && event['at'] !== null)) return [];
      return [{ type, at, amount: amount(event['amount']), count: count(event['count']) }];
    }),
    status: text(order['status']),
    expectedBy: moment(order['expectedBy'], today),
    orderAmount: amount(order['amount']),
    locale: text(situation['locale']),
  };
}

function moment(value: unknown, today: string): Moment | undefined {
  const day = dayOf(value);
  const daysAgo = day === undefined ? undefined : daysBetween(day, today);
  return day === undefined || daysAgo === undefined ? undefined : { day, daysAgo };
}

function dayOf(value: unknown): string | undefined {
  // A day without a time is that day, wherever the customer is.
  if (typeof value === 'string' && isCalendarDay(value)) return value;
  if (!(typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) && !(value instanceof Date)) return undefined;
  const date = new Date(value);
  const day = Number.isNaN(date.getTime()) ? '' : localDay(date);
  return isCalendarDay(day) ? day : undefined;
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const trimmed = value.slice(0, mostLetters).trim();
  return trimmed === '' ? undefined : trimmed;
}

function amount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 1e9 ? value : undefined;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? Math.min(value, 1000) : 1;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, mostEvents) : [];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
