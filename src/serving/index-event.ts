/** What the dev server tells its pages after every save, by Vite's channel. */

export const indexEvent = 'waymark:index';

export interface IndexEvent {
  /** When the last file was saved, in milliseconds since 1970. */
  readonly savedAt: number;
  /** False when problems in the content keep the old index. */
  readonly isNew: boolean;
}

declare module 'vite/types/customEvent.js' {
  interface CustomEventMap {
    'waymark:index': IndexEvent;
  }
}
