/**
 * The CSS custom properties that a host may set on `<waymark-help>`, and the parts that it may style with `::part()`.
 * A list for the documentation and for a test that holds the element's stylesheet to it.
 */

export interface CssProperty {
  readonly name: `--waymark-${string}`;
  readonly initial: string;
  readonly means: string;
}

export const cssProperties: readonly CssProperty[] = [
  {
    name: '--waymark-accent',
    initial: "the help centre's accent",
    means: 'Launcher, and links and buttons inside. Where its contrast is below AA, a colour that can be read is used.',
  },
  { name: '--waymark-on-accent', initial: 'white or black, whichever reads better', means: 'Text and icon on the launcher.' },
  { name: '--waymark-surface', initial: 'white, or near black when dark', means: 'Panel before the frame has drawn itself.' },
  { name: '--waymark-ink', initial: 'near black, or near white when dark', means: 'Text on that.' },
  { name: '--waymark-font', initial: 'system-ui, sans-serif', means: 'Launcher, and inside of the frame where the device has the font.' },
  { name: '--waymark-radius', initial: '12px', means: 'Corners of the panel, and inside of the frame.' },
  { name: '--waymark-launcher-radius', initial: '999px', means: 'Corners of the launcher.' },
  { name: '--waymark-launcher-size', initial: '52px', means: 'Height of the launcher; 44px is the least.' },
  { name: '--waymark-shadow', initial: 'a soft shadow', means: 'Below launcher and panel.' },
  { name: '--waymark-inset-inline', initial: '20px', means: 'Distance from the side of the window.' },
  { name: '--waymark-inset-block', initial: '20px', means: 'Distance from the foot of the window.' },
  { name: '--waymark-z-index', initial: '2147480000', means: 'Launcher. The panel needs none: it lies in the top layer.' },
  { name: '--waymark-panel-width', initial: '400px', means: 'Panel on a desk.' },
  {
    name: '--waymark-panel-height',
    initial: '680px',
    means: 'Panel on a desk, at most the height of the window; inline, the least height.',
  },
];

export const cssParts = [
  { name: 'launcher', means: 'The button.' },
  { name: 'launcher-icon', means: 'Its drawing.' },
  { name: 'launcher-label', means: 'Its words.' },
  { name: 'badge', means: 'The dot of an urgent suggestion.' },
  { name: 'panel', means: 'The panel, whatever its form.' },
  { name: 'frame', means: 'The iframe.' },
  { name: 'cover', means: 'What stands in the panel until the frame is there, and when it does not come.' },
] as const;
