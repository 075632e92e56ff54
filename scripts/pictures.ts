/**
 * npm run pictures [-- home case ...]
 *
 * Takes the pictures of docs/images anew from the built site: each scene at two widths, light and dark.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import sharp from 'sharp';
import { serveShop, shopFolder } from '../examples/shop-account/serve-shop.ts';
import { closeBrowser, newPage } from '../tests/browser/harness/chromium.ts';
import { servedSite, stopServing } from '../tests/browser/harness/served-site.ts';
import { buildSite } from './build.ts';
import { explainError } from './launch/explain-error.ts';
import { scenes, timeOfPictures } from './pictures/scenes.ts';

const command = new Command('pictures')
  .description('Takes the pictures of docs/images from the built site.')
  .argument('[scenes...]', `some of ${scenes.map(({ name }) => name).join(', ')}; all unless told`)
  .option('--as-built', 'of the site as dist/ has it, without building it first')
  .parse();
const { asBuilt } = command.opts<{ asBuilt?: true }>();
const root = join(import.meta.dirname, '..');

/** A phone's screen has two pixels for each of CSS. */
const screens = [
  { width: 390, scale: 2 },
  { width: 1280, scale: 1 },
] as const;

try {
  if (asBuilt !== true) await buildSite({ root, log: console.log });
  await takePictures(command.args);
} catch (error) {
  console.error(explainError(error, false));
  process.exitCode = 1;
}

async function takePictures(names: readonly string[]): Promise<void> {
  const { origin } = await servedSite();
  const shop = await serveShop(origin, shopFolder(root), 0);
  try {
    for (const screen of screens)
      for (const colourScheme of ['light', 'dark'] as const) {
        const visitor = await newPage({ ...screen, colourScheme, reducedMotion: true, touch: screen.width < 600 });
        await visitor.page.clock.setFixedTime(timeOfPictures);
        // On a phone, the fonts of the first page show from the second on.
        await visitor.page.goto(`${origin}/glossary/`, { waitUntil: 'networkidle' });
        for (const { name, reach } of scenes) {
          if (names.length > 0 && !names.includes(name)) continue;
          await reach(visitor.page, { help: origin, shop: shop.origin });
          const file = `docs/images/${name}-${screen.width}-${colourScheme}.png`;
          // Few colours, and no dithering: it would make letters ragged and files large.
          const picture = await sharp(await visitor.page.screenshot())
            .png({ palette: true, colours: 128, dither: 0, effort: 10 })
            .toBuffer();
          await writeFile(join(root, file), picture);
          console.log(`${file}  ${Math.round(picture.length / 1000)} kB`);
        }
        await visitor.close();
      }
  } finally {
    await shop.close();
    await closeBrowser();
    await stopServing();
  }
}
