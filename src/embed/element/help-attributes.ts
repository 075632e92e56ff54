/**
 * The attributes of `<waymark-help>` and the CSS custom properties that it reads, as data: the element, its types for JSX
 * and `docs/embedding.md` are made from this list.
 */

export interface HelpAttributes {
  /** Origin of the help centre: "https://help.shop.example". That of the script unless told. */
  origin?: string;
  /** Id of a button of the host that opens and closes the panel. There is no launcher then. */
  for?: string;
  /** "panel": above the page, opened on demand. "inline": in the page's flow, where the element stands. "panel" unless told. */
  mode?: 'panel' | 'inline';
  /** "none" to start without a launcher. */
  launcher?: 'show' | 'none';
  /** Words on the launcher; "" shows its icon alone, named "Help". */
  label?: string;
  /** Drawing on the launcher: a question mark, a speech bubble, or none. An element with slot="icon" takes its place. */
  icon?: 'question' | 'speech' | 'none';
  /** Corner of the launcher and the panel, along the reading direction. "end" unless told. */
  place?: 'start' | 'end';
  /** "auto" follows the device. "auto" unless told. */
  theme?: 'auto' | 'light' | 'dark';
  /** A BCP 47 tag. The help centre's own language unless told. */
  locale?: string;
  /** When the frame is made: at the first sign of intent, once the page is idle, or not before it is opened. "intent" unless told. */
  preload?: 'intent' | 'idle' | 'none';
  /** "question" to receive the texts of questions in the `search` event. */
  share?: 'question';
  /** Milliseconds after which a plain link is shown in the place of a frame that does not answer. 8000 unless told. */
  timeout?: number | `${number}`;
  /** The panel is open. Set and removed by the element too. Not called `open`, which is a method. */
  opened?: boolean | '';
}

export const attributeNames = [
  'origin',
  'for',
  'mode',
  'launcher',
  'label',
  'icon',
  'place',
  'theme',
  'locale',
  'preload',
  'share',
  'timeout',
  'opened',
] as const satisfies readonly (keyof HelpAttributes)[];
