/**
 * The picture that stands beside a link when a page is shared: its title and topic on paper, with the mark of the
 * help centre. Drawn at build, in Node; letters become paths, so that the machine's own fonts do not matter.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { surfaces } from '../../styles/surfaces.ts';
import { pictureHeight, pictureLayout, pictureWidth } from './picture-layout.ts';
import type { PictureTexts } from './picture-layout.ts';

/** Raise when the drawing changes in a way that its texts and colours do not tell. */
const drawingVersion = 1;

/** WOFF, not WOFF2: satori reads no other compressed font. */
const fontFiles = [
  { name: 'Heading', weight: 600, file: '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-600-normal.woff' },
  { name: 'Text', weight: 400, file: '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff' },
] as const;

let fonts: Promise<Parameters<typeof satori>[1]['fonts']> | undefined;

/**
 * @param accent - the brand's colour, "#0b5d4e"
 * @param cacheFolder - where pictures drawn before are kept; made when missing
 * @returns a PNG of 1200 x 630 pixels
 */
export async function drawSharePicture(texts: PictureTexts, accent: string, cacheFolder: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256')
    .update(JSON.stringify([drawingVersion, texts, accent, surfaces.light]))
    .digest('hex')
    .slice(0, 32);
  const file = join(cacheFolder, `${key}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return new Uint8Array(known);
  fonts ??= readFonts();
  const drawing = await satori(pictureLayout(texts, accent), { width: pictureWidth, height: pictureHeight, fonts: await fonts });
  const picture = new Uint8Array(await sharp(Buffer.from(drawing)).png({ palette: true, colours: 64, effort: 7 }).toBuffer());
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(`${file}.part`, picture);
  await rename(`${file}.part`, file);
  return picture;
}

async function readFonts(): Promise<Parameters<typeof satori>[1]['fonts']> {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  return Promise.all(
    fontFiles.map(async ({ name, weight, file }) => ({ name, weight, style: 'normal' as const, data: await readFile(resolve(file)) })),
  );
}
