/**
 * Styles of what the inline elements draw. A constructed stylesheet: no policy of a host forbids it. Text and font are the
 * host's own unless its custom properties say otherwise: what is drawn here stands in the middle of the host's page.
 */

const styles = `
:host{display:block;font-family:var(--waymark-font,inherit);color:var(--waymark-ink,inherit)}
:host([hidden]),[hidden]{display:none!important}
.box{box-sizing:border-box;padding:12px 16px;border:1px solid color-mix(in srgb,currentcolor 24%,transparent);border-inline-start:4px solid var(--waymark-accent,currentcolor);border-radius:var(--waymark-radius,8px);background:var(--waymark-surface,transparent)}
p,ul,h2{margin:0;padding:0}
h2{font:inherit;font-weight:600}
ul{list-style:none}
.sentence{max-inline-size:65ch;margin-block-end:4px}
.links,.buttons{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:center}
.buttons{margin-block-start:8px}
a{display:inline-flex;align-items:center;box-sizing:border-box;min-block-size:44px;padding-block:6px;color:var(--waymark-accent,inherit);text-underline-offset:.2em}
button{box-sizing:border-box;min-block-size:44px;padding:0 16px;border:1px solid currentcolor;border-radius:var(--waymark-radius,8px);background:none;color:inherit;font:inherit;cursor:pointer}
button.plain{padding:0 4px;border:0;text-decoration:underline;text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--waymark-accent,currentcolor);outline-offset:2px}
.ears{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{.buttons{display:none}}
`;

let sheet: CSSStyleSheet | undefined;

/** A shadow root with the styles in it. */
export function attachInlineRoot(element: HTMLElement): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  root.adoptedStyleSheets = [sheet];
  return root;
}
