/**
 * Types of the elements for React's JSX, for integrators: they copy this beside v1.d.ts, and it does nothing but be there.
 * The build publishes it as `/embed/jsx.d.ts`. Preact, Solid and Vue take `HelpAttributes` of v1.d.ts in their own words.
 */
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { HelpAttributes, WaymarkHelpElement } from './v1.ts';

/** What every element takes, and attributes of its own. */
type Props<Element, Attributes> = HTMLAttributes<Element> & ClassAttributes<Element> & Attributes;

export interface AnswerAttributes {
  /** What to answer. */
  question: string;
  /** Id of a topic, to answer from that alone. */
  topic?: string;
  /** Origin of the help centre. That of the script unless told. */
  origin?: string;
  /** Words of the second link. "More help" unless told. */
  more?: string;
}

export interface DeflectAttributes {
  /** Id of the form. */
  for: string;
  /** Name or id of its field. */
  field: string;
  /** Id of a topic, to answer from that alone. */
  topic?: string;
  /** Origin of the help centre. That of the script unless told. */
  origin?: string;
}

declare module 'react' {
  // A namespace is how React lets elements be added.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'waymark-help': Props<WaymarkHelpElement, HelpAttributes>;
      'waymark-answer': Props<HTMLElement, AnswerAttributes>;
      'waymark-deflect': Props<HTMLElement, DeflectAttributes>;
    }
  }
}
