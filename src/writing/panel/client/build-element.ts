/** Elements of the panel, made from text and never from markup: what a writer typed is shown as it is. */

type Content = Node | string | null;

/**
 * @param name - of the element, with a class after a dot where it has one: "li.lost"
 * @param content - null is left out
 */
export function build(name: string, attributes: Readonly<Record<string, string>> = {}, ...content: readonly Content[]): HTMLElement {
  const [tag = 'div', className] = name.split('.');
  const element = document.createElement(tag);
  if (className !== undefined) element.className = className;
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...content.filter((part) => part !== null));
  return element;
}
