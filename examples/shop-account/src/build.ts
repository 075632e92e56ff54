/** Elements from a few words. Texts are set as text, so that an order's name is never markup. */

type Child = Node | string;

export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** An element that is defined elsewhere: `<waymark-answer>`, `<waymark-deflect>`. */
export function buildCustom(tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function button(text: string, onPress: () => void): HTMLButtonElement {
  const made = build('button', { type: 'button' }, text);
  made.addEventListener('click', onPress);
  return made;
}
