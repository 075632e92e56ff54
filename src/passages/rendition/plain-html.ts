/**
 * An article's text as plain HTML: facts filled in, components as the elements that say the same, no classes, no scripts,
 * addresses from the root of the site. For readers elsewhere (apps, language models); pages draw their own components.
 */
import { h } from 'hastscript';
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { FactValues } from '../../content/facts.ts';
import { attributeOf } from '../parse-markdown.ts';
import type { MdxElement } from '../parse-markdown.ts';

/** What remark-rehype hands to a handler, as far as it is used here. */
interface HandlerState {
  all(node: MdxElement): ElementContent[];
}

/** @param tree - of an article that was checked: a fact that is not known becomes nothing */
export function toPlainHtml(tree: Root, factValues: FactValues): HtmlRoot {
  const component = (state: HandlerState, element: MdxElement): Element | ElementContent[] => {
    const inner = state.all(element);
    const attribute = (name: string): string => attributeOf(element, name) ?? '';
    switch (element.name) {
      case 'Fact':
        return [{ type: 'text', value: factValues.get(attribute('name')) ?? '' }];
      case 'Term':
        return h('a', { href: `/glossary/#${attribute('name')}` }, inner);
      case 'ArticleLink': {
        const heading = attributeOf(element, 'heading');
        return h('a', { href: `/${attribute('to')}/${heading === undefined ? '' : `#${heading}`}` }, inner);
      }
      case 'ContactLink': {
        const channel = attributeOf(element, 'channel');
        return h('a', { href: `/contact/${channel === undefined ? '' : `#${channel}`}` }, inner);
      }
      case 'Note':
        return h('blockquote', [h('p', [h('strong', 'Good to know')]), ...inner]);
      case 'Warning':
        return h('blockquote', [h('p', [h('strong', 'Be careful')]), ...inner]);
      case 'Definition':
        return h('blockquote', [h('p', [h('strong', attribute('term'))]), ...inner]);
      case 'Details':
        return h('details', [h('summary', [h('strong', attribute('summary'))]), ...inner]);
      default:
        // Steps, checklists and facts are lists already.
        return inner;
    }
  };
  const drop = (): undefined => undefined;
  const processor = unified().use(remarkRehype, {
    handlers: { mdxJsxFlowElement: component, mdxJsxTextElement: component, mdxFlowExpression: drop, mdxTextExpression: drop, yaml: drop },
  });
  return processor.runSync(tree);
}
