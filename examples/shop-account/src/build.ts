/** Elements from a few words. Texts are set as text, so that the name of an order is never markup. */

export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A copy of what a template of index.html holds. */
export function fromTemplate(selector: string): Node {
  const template = document.querySelector(selector);
  return template instanceof HTMLTemplateElement ? document.importNode(template.content, true) : build('p', {}, 'There is no such page.');
}
