/** The site's own faces and colours with the report's rules, as one stylesheet that asks for no other file. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { brandStylesheet } from '../../../styles/brand-theme.ts';
import type { Theme } from '../../../styles/brand-theme.ts';
import { topicStyles } from './topic-marks.ts';

const require = createRequire(import.meta.url);
const fontAddress = /url\('([^']+\.woff2)'\)/g;

export async function reportStylesheet(theme: Theme): Promise<string> {
  const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');
  const [fonts, tokens, own] = await Promise.all([
    read('../../../styles/fonts.css'),
    read('../../../styles/tokens.css'),
    read('report.css'),
  ]);
  return [await embedFonts(fonts), tokens, brandStylesheet(theme), topicStyles(), own].join('\n');
}

async function embedFonts(css: string): Promise<string> {
  const files = [...css.matchAll(fontAddress)].map(([, file = '']) => file);
  const embedded = new Map(
    await Promise.all(files.map(async (file) => [file, (await readFile(require.resolve(file))).toString('base64')] as const)),
  );
  return css.replaceAll(fontAddress, (_, file: string) => `url(data:font/woff2;base64,${embedded.get(file) ?? ''})`);
}
