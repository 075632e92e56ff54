/** Elements by hand, never from markup: a host whose policy demands Trusted Types, or allows no inline styles, can keep it. */

type Attributes = Readonly<Record<string, string>>;

export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** A line drawing, 24 by 24, that says nothing the words beside it do not. */
export function makeDrawing(path: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  setAttributes(drawing, { viewBox: '0 0 24 24', 'aria-hidden': 'true', part: 'launcher-icon' });
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  drawing.append(line);
  return drawing;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
