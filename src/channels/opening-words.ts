/** "Open now, until 8 pm", "Opens tomorrow at 8 am (London time), 9 am where you are". Figures of the state in words; no page. */
import { clockInWords } from '../content/hours-in-words.ts';
import { cityOf } from './channel.ts';
import type { OpenState } from './open-at.ts';
import { nextDay, offsetAt, wallTimeAt } from './zoned-time.ts';

export interface OpeningPlace {
  /** Where the channel is: "Europe/London". */
  readonly timeZone: string;
  /** Where the visitor is. */
  readonly visitorZone: string;
  /** BCP 47, for names of days. */
  readonly language: string;
}

export interface OpeningWords {
  readonly isOpen: boolean;
  /** "Open now" */
  readonly state: string;
  /** "until 8 pm"; null where nothing more is known. */
  readonly more: string | null;
}

export function openingWords(state: OpenState, now: Date, place: OpeningPlace): OpeningWords {
  switch (state.kind) {
    case 'always':
      return { isOpen: true, state: 'Open now', more: 'day and night' };
    case 'open':
      return {
        isOpen: true,
        state: 'Open now',
        more: state.until === null ? null : `until ${momentInWords(state.until, 'until', now, place)}`,
      };
    case 'closed':
      return {
        isOpen: false,
        state: state.holiday === null ? 'Closed now' : `Closed now, for ${state.holiday}`,
        more: state.opensAt === null ? null : `opens ${momentInWords(state.opensAt, 'opens', now, place)}`,
      };
  }
}

/** One sentence of it: "Open now, until 8 pm", "Opens tomorrow at 8 am". */
export function openingSentence(words: OpeningWords): string {
  return words.more === null ? words.state : `${words.state}, ${words.more}`;
}

type Use = 'until' | 'opens';

/**
 * Until "8 pm", "tomorrow at 2 am"; opens "today at 8 am", "tomorrow at 8 am", "on Monday at 8 am", "on Monday 28 December at 10 am".
 * Where the visitor's clock shows another time, both are told.
 */
function momentInWords(moment: Date, use: Use, now: Date, { timeZone, visitorZone, language }: OpeningPlace): string {
  const there = clockAndDay(moment, use, now, timeZone, language);
  if (offsetAt(moment.getTime(), timeZone) === offsetAt(moment.getTime(), visitorZone)) return there.words;
  const here = clockAndDay(moment, use, now, visitorZone, language);
  const isSameDay = here.day === there.day && here.ahead === there.ahead;
  return `${there.words} (${cityOf(timeZone)} time), ${isSameDay ? here.clock : here.words} where you are`;
}

interface ClockAndDay {
  readonly day: string;
  /** Days from today, by the calendar of that place. */
  readonly ahead: number;
  readonly clock: string;
  readonly words: string;
}

function clockAndDay(moment: Date, use: Use, now: Date, timeZone: string, language: string): ClockAndDay {
  const today = wallTimeAt(now, timeZone).day;
  const { day, minute } = wallTimeAt(moment, timeZone);
  const clock = clockInWords(`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
  const ahead = [0, 1, 2, 3, 4, 5, 6].find((count) => nextDay(today, count) === day) ?? 7;
  // The end of a day is its midnight, not the first moment of tomorrow.
  const isTonight = ahead === 1 && minute === 0;
  const isToday = ahead === 0 || isTonight;
  if (isToday && use === 'until') return { day, ahead, clock, words: clock };
  const words = isTonight ? `at ${clock}` : `${dayInWords(moment, ahead, timeZone, language)} at ${clock}`;
  return { day, ahead, clock, words };
}

function dayInWords(moment: Date, ahead: number, timeZone: string, language: string): string {
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  const parts: Intl.DateTimeFormatOptions = ahead < 7 ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' };
  return `on ${new Intl.DateTimeFormat(language, { ...parts, timeZone }).format(moment)}`;
}
