/** Puts the reference between its two marks in `docs/embedding.md`. What stands outside of them is written by people. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { elementReference } from './element-reference.ts';
import { protocolReference } from './protocol-reference.ts';
import { aliasReference, headlessReference, inlineReference } from './script-reference.ts';

const begin = '<!-- reference: made by "npm run reference" from the sources; what is written here by hand is lost -->';
const end = '<!-- /reference -->';

/** The document that holds it, from the project's folder. */
export const referenceDocument = 'docs/embedding.md';

/**
 * @param root - the project's folder
 * @returns the document with a fresh reference, laid out as Prettier does
 * @throws Error when the marks are missing
 */
export async function withReference(document: string, root: string): Promise<string> {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${referenceDocument} needs these two lines, in this order:\n${begin}\n${end}`);
  const reference = [elementReference(root), inlineReference(root), headlessReference(root), aliasReference(root), protocolReference(root)];
  const text = `${document.slice(0, from)}${begin}\n\n${reference.join('\n\n')}\n\n${document.slice(to)}`;
  return format(text, { ...(await resolveConfig(join(root, referenceDocument))), parser: 'markdown' });
}
