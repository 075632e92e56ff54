/**
 * Styles of what lies outside of the frame. A constructed stylesheet: no policy of a host forbids it. `:host` is
 * declared important, since an outer `* { all: … }` would win otherwise; everything else starts from `all: initial`.
 * Every `--waymark-…` here stands in `css-properties.ts`; names with two underscores are the element's own.
 */

const end = 'calc(var(--waymark-inset-block,20px) + env(safe-area-inset-bottom,0px))';
const size = 'max(44px,var(--waymark-launcher-size,52px))';
const shadow = 'var(--waymark-shadow,0 8px 28px -6px rgb(0 0 0/36%))';

/** @param accent - of the site: "#0b5d4e" */
export function elementStyles(accent: string): string {
  return `
:host{display:contents!important}
:host([mode=inline]){display:block!important}
:host([hidden]){display:none!important}
.root{all:initial;display:contents;color-scheme:light dark;font:medium/1.45 var(--waymark-font,system-ui,sans-serif);outline-color:var(--waymark-accent,${accent});--__inline:auto var(--waymark-inset-inline,20px)}
.root[data-theme=light]{color-scheme:light}
.root[data-theme=dark]{color-scheme:dark}
.root[data-place=start]{--__inline:var(--waymark-inset-inline,20px) auto}
button{font:inherit;cursor:pointer}
.launcher,dialog{position:fixed;inset:auto;inset-block-end:calc(${end} + var(--__above,0px));inset-inline:var(--__inline);z-index:var(--waymark-z-index,2147480000);margin:0;box-shadow:${shadow}}
.launcher{display:inline-flex;align-items:center;justify-content:center;gap:8px;box-sizing:border-box;min-block-size:${size};min-inline-size:${size};padding:6px 12px;border:2px solid transparent;border-radius:var(--waymark-launcher-radius,999px);background:var(--waymark-accent,${accent});color:var(--waymark-on-accent,#fff);font-weight:600}
[part=launcher-label]{padding-inline-end:6px}
[hidden]{display:none!important}
:focus-visible{outline:3px solid CanvasText;outline-offset:2px;box-shadow:0 0 0 7px Canvas}
svg{inline-size:24px;fill:none;stroke:currentcolor;stroke-width:1.9;stroke-linecap:round}
.badge{position:absolute;inset-block-start:-2px;inset-inline-end:-2px;inline-size:14px;block-size:14px;border:2px solid;border-radius:50%;background:#d4351c}
.panel{box-sizing:border-box;padding:0;overflow:hidden;overscroll-behavior:contain;border:1px solid rgb(128 128 128/40%);border-radius:var(--waymark-radius,12px);background:var(--waymark-surface,Canvas);color:var(--waymark-ink,CanvasText)}
dialog{inline-size:min(var(--waymark-panel-width,400px),calc(100vw - 2*var(--waymark-inset-inline,20px)));block-size:min(var(--waymark-panel-height,680px),calc(100dvh - ${end} - var(--__above,0px) - 12px));max-inline-size:none;max-block-size:none}
.above{--__above:calc(${size} + 12px)}
dialog:is([open],:popover-open){display:grid}
.full{inset:var(--__top,0px) 0 auto;inline-size:100%;block-size:var(--__height,100dvh);border:0;border-radius:0;box-shadow:none}
.full::backdrop{background:Canvas}
.inline{position:relative;display:grid;inline-size:100%;block-size:calc(2px + max(var(--__content,0px),var(--waymark-panel-height,480px)))}
.frame,.cover{grid-area:1/1;inline-size:100%;block-size:100%;box-sizing:border-box;border:0}
.frame{visibility:hidden}
.is-ready .frame{visibility:visible}
.cover{display:grid;place-content:center;justify-items:center;gap:12px;padding:24px}
.is-ready .cover{display:none}
.cover :is(a,button){padding:11px 20px;border:1px solid;border-radius:8px;background:none;color:inherit}
@media print{.root{display:none}}
`;
}
