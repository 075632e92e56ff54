/**
 * Types of `<waymark-help>` for JSX. Import it once for its types: `import type {} from 'waymark/jsx'`.
 * React's are declared here; Preact, Solid and Vue take `WaymarkHelpProps` in their own words (docs/embedding.md).
 */
import type {} from 'react';
import type { HelpAttributes } from './help-attributes.ts';
import type { WaymarkHelpElement } from './help-methods.ts';

/** Props of the element in JSX: its attributes, and what every element takes. */
export interface WaymarkHelpProps extends HelpAttributes {
  id?: string;
  class?: string;
  className?: string;
  slot?: string;
  part?: string;
  hidden?: boolean;
  dir?: 'ltr' | 'rtl' | 'auto';
  key?: string | number | bigint | null;
  ref?: ((element: WaymarkHelpElement | null) => void) | { current: WaymarkHelpElement | null } | null;
  children?: unknown;
}

declare module 'react' {
  // A namespace is how React lets elements be added.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'waymark-help': WaymarkHelpProps;
    }
  }
}
