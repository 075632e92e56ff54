/** The reliability plot of a calibration as SVG: how often the first article was right against how sure the engine was. */
import type { ReliabilityBin } from './calibrate.ts';

export interface PlottedCurve {
  readonly name: string;
  readonly colour: string;
  readonly bins: readonly ReliabilityBin[];
}

const size = 360;
const left = 56;
const top = 40;

/** A dot a bin, its area the share of questions; on the diagonal the chance is what it says. */
export function reliabilityPlot(title: string, curves: readonly PlottedCurve[]): string {
  const x = (share: number): string => (left + share * size).toFixed(1);
  const y = (share: number): string => (top + (1 - share) * size).toFixed(1);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line x1="${x(share)}" x2="${x(share)}" y1="${y(0)}" y2="${y(1)}" class="grid"/><line x1="${x(0)}" x2="${x(1)}" y1="${y(share)}" y2="${y(share)}" class="grid"/>` +
      `<text x="${x(share)}" y="${top + size + 18}" text-anchor="middle">${100 * share}%</text><text x="${left - 8}" y="${Number(y(share)) + 4}" text-anchor="end">${100 * share}%</text>`,
  );
  const drawn = curves.map(({ name, colour, bins }, position) => {
    const path = bins.map(({ predicted, observed }, index) => `${index === 0 ? 'M' : 'L'}${x(predicted)} ${y(observed)}`).join('');
    const dots = bins.map(
      ({ predicted, observed, share }) =>
        `<circle cx="${x(predicted)}" cy="${y(observed)}" r="${(2 + 16 * Math.sqrt(share)).toFixed(1)}" fill="${colour}" fill-opacity="0.35"/>`,
    );
    const legend = `<rect x="${left + 12}" y="${top + 12 + position * 20}" width="12" height="12" fill="${colour}"/><text x="${left + 30}" y="${top + 22 + position * 20}">${name}</text>`;
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${legend}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + size + 24} ${top + size + 56}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="12">`,
    '<style>.grid{stroke:#8884;stroke-width:1}text{fill:#555}@media (prefers-color-scheme:dark){text{fill:#bbb}}</style>',
    `<text x="${left}" y="22" font-size="14" font-weight="600">${title}</text>`,
    ...ticks,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="4 4"/>`,
    ...drawn,
    `<text x="${left + size / 2}" y="${top + size + 42}" text-anchor="middle">chance that the engine gives</text>`,
    `<text transform="translate(14 ${top + size / 2}) rotate(-90)" text-anchor="middle">first article right</text>`,
    '</svg>',
    '',
  ].join('\n');
}
