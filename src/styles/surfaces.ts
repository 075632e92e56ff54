/**
 * The colours that do not change with the brand: paper, ink, rules and signals, light and dark.
 * They stand here rather than in a stylesheet so that the brand's accent can be checked against them.
 */

/** Colours of one mode, by the name of their custom property. */
export const surfaces = {
  light: {
    paper: '#fcfdfb',
    sunk: '#eff4f0',
    raised: '#ffffff',
    ink: '#10201b',
    'ink-soft': '#475750',
    rule: '#d3dcd6',
    'rule-strong': '#7b8a83',
    blaze: '#f5b90a',
    mark: '#ffe58a',
    'mark-ink': '#10201b',
    alert: '#a3341a',
    'alert-tint': '#fdf0ea',
    'alert-rule': '#e6b9a8',
  },
  dark: {
    paper: '#0e1512',
    sunk: '#151e1a',
    raised: '#1b2521',
    ink: '#e9efeb',
    'ink-soft': '#a6b5ae',
    rule: '#2c3933',
    'rule-strong': '#73837b',
    blaze: '#f5c542',
    mark: '#564506',
    'mark-ink': '#fff3cc',
    alert: '#ffad94',
    'alert-tint': '#2a1812',
    'alert-rule': '#6b3524',
  },
} as const;

export type Mode = keyof typeof surfaces;
