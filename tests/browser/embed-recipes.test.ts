/** The recipes of docs/embedding.md, as they stand there: run where they can be, else as the page that they make. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { bundleApp } from './harness/bundle-app.ts';
import { newPage } from './harness/chromium.ts';
import type { VisitorPage } from './harness/chromium.ts';
import { serveApp } from './harness/embed-host.ts';
import { servedSite } from './harness/served-site.ts';

const project = join(import.meta.dirname, '../..');
const guide = readFileSync(join(project, 'docs/embedding.md'), 'utf8');
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** The code of a language below a heading, with the address of the served help centre in it. */
async function recipe(heading: string, language: string, at = 0): Promise<string> {
  const { origin } = await servedSite();
  const below = guide.slice(guide.indexOf(`\n${heading}\n`));
  const code = [...below.matchAll(new RegExp(`^ *\`\`\`${language}\\n([^]*?)^ *\`\`\``, 'gm'))][at]?.[1];
  if (code === undefined) throw new Error(`no ${language} below ${heading}`);
  return code.replaceAll('https://help.brindle.example', origin);
}

interface Visit extends VisitorPage {
  /** Everything that the console says, warnings of frameworks included. */
  readonly said: readonly string[];
  /** The panel's page, once it is there. */
  readonly panel: () => Promise<Frame>;
}

async function visit(html: string, script = '', policy?: string): Promise<Visit> {
  const host = await serveApp();
  host.set('/', { body: html, ...(policy !== undefined && { headers: { 'content-security-policy': policy } }) });
  host.set('/app.js', { body: script, type: 'text/javascript' });
  const visitor = await newPage();
  ends.push(
    () => visitor.close(),
    () => host.close(),
  );
  const said: string[] = [];
  const { page } = visitor;
  page.on('console', (message) => said.push(message.text()));
  await page.goto(host.origin);
  await page.waitForFunction(() => customElements.get('waymark-help') !== undefined);
  return {
    ...visitor,
    said,
    async panel() {
      await page.waitForFunction(() => document.querySelector('waymark-help')?.isReady && document.querySelector('waymark-help')?.isOpen);
      const frame = page.frames().find((one) => one.url().startsWith(visitor.origin));
      if (frame === undefined) throw new Error('no panel');
      return frame;
    },
  };
}

const inPage = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body><h1>Shop</h1>${body}</body></html>`;

test('plain HTML: a button of the page opens the panel, and what was said before the script came is heard', async () => {
  const { origin } = await servedSite();
  const markup = await recipe('## A panel in ten minutes', 'html', 1);
  const { page, panel, errors } = await visit(inPage(markup, `<script async src="${origin}/embed/v1.js"></script>`));

  await page.getByRole('button', { name: 'Help' }).click();

  await (await panel()).getByText(/^Suggested because this order was delivered/).waitFor();
  expect(errors).toEqual([]);
});

/** The app of a recipe, whose title becomes what its listener heard. Returns what the page's console said. */
async function askForAPerson(code: string): Promise<readonly string[]> {
  const { origin } = await servedSite();
  const { page, panel, said } = await visit(
    inPage('<div id="root"></div>', `<script async src="${origin}/embed/v1.js"></script><script type="module" src="/app.js"></script>`),
    code,
  );
  await page.evaluate(() => {
    globalThis.Waymark?.push(['openContact']);
  });
  await panel();
  await expect.poll(() => page.title()).toBe('{"channel":null,"topic":null}');
  return said;
}

test('React: the component tells of a customer who turns to a person', async () => {
  const code = await bundleApp({
    entry: 'app.tsx',
    files: {
      'help.tsx': await recipe('### React', 'tsx'),
      'app.tsx': `import { StrictMode } from 'react';
        import { createRoot } from 'react-dom/client';
        import { Help } from './help.tsx';
        createRoot(document.getElementById('root')).render(<StrictMode><Help onContact={({ detail }) => (document.title = JSON.stringify(detail))} /></StrictMode>);`,
    },
  });
  const said = await askForAPerson(code);
  expect(said.filter((line) => !line.includes('React DevTools'))).toEqual([]);
});

test('Vue: the template’s element is no component, and its listener hears', async () => {
  const code = await bundleApp({
    entry: 'app.js',
    files: {
      'help.vue': `<script setup>const onContact = ({ detail }) => (document.title = JSON.stringify(detail));</script>\n${await recipe('### Vue', 'vue')}`,
      'app.js': `import { createApp } from 'vue'; import Help from './help.vue'; createApp(Help).mount('#root');`,
    },
  });
  const said = await askForAPerson(code);
  expect(said.filter((line) => !line.includes('Vue'))).toEqual([]);
});

test.each([
  ['before', true],
  ['after', false],
])('Next: what the server rendered becomes the browser’s without a warning, with the script there %s', async (_, isEarly) => {
  const { origin } = await servedSite();
  const files = {
    'layout.tsx': await recipe('### Next', 'tsx'),
    // Next's own component puts the script into the page once it has loaded.
    'script.tsx': `import { useEffect } from 'react';
      export default function Script({ src }) {
        useEffect(() => { globalThis.isHydrated = true; ${isEarly ? '' : 'document.head.append(Object.assign(document.createElement("script"), { src }));'} }, [src]);
        return null;
      }`,
    'server.tsx': `import { renderToString } from 'react-dom/server';
      import Layout from './layout.tsx';
      process.stdout.write(renderToString(<Layout><h1>Orders</h1><script async type="module" src="/app.js"></script></Layout>));`,
    'client.tsx': `import { hydrateRoot } from 'react-dom/client';
      import Layout from './layout.tsx';
      const hydrate = () => {
        hydrateRoot(document, <Layout><h1>Orders</h1><script async type="module" src="/app.js"></script></Layout>, {
          onRecoverableError: (error) => console.error(String(error)),
        });
      };
      ${isEarly ? `const early = document.createElement('script'); early.src = '${origin}/embed/v1.js'; early.onload = () => customElements.whenDefined('waymark-help').then(hydrate); document.head.append(early);` : 'hydrate();'}`,
  };
  const alias = { 'next/script': 'script.tsx' };
  const server = await bundleApp({ entry: 'server.tsx', files, alias, platform: 'node' });
  const { stdout } = spawnSync(process.execPath, ['--input-type=module'], { input: server, encoding: 'utf8' });
  const { page, panel, said } = await visit(`<!doctype html>${stdout}`, await bundleApp({ entry: 'client.tsx', files, alias }));

  await page.waitForFunction(() => Reflect.get(globalThis, 'isHydrated') === true);
  await page.locator('waymark-help').getByRole('button', { name: 'Help' }).click();
  await (await panel()).getByRole('heading', { name: 'What happened?' }).waitFor();
  expect(said.filter((line) => !line.includes('React DevTools'))).toEqual([]);
});

test('Rails: a policy of nonces is enough, and a Turbo visit closes the panel, which opens again on the next page', async () => {
  const { origin } = await servedSite();
  const layout = (await recipe('### Rails, with Turbo', 'erb')).replace(/<%#.*%>\n/, '').replace(/<%= .*? %>/, 'abc');
  const script = `<script nonce="abc">${await recipe('### Rails, with Turbo', 'js')}</script>`;
  const { page, panel, errors } = await visit(
    inPage(layout, script),
    '',
    `default-src 'none'; script-src 'nonce-abc'; frame-src ${origin}`,
  );
  await page.evaluate(() => {
    globalThis.Waymark?.push(['openArticle', '/billing/payment-failed/']);
  });
  await panel();

  await page.evaluate(() => {
    document.dispatchEvent(new Event('turbo:before-cache'));
    const body = document.createElement('body');
    body.append(document.createElement('h1'), Object.assign(document.createElement('waymark-help'), { id: 'help' }));
    document.body.replaceWith(body);
  });
  expect(await page.evaluate(() => document.querySelector('waymark-help')?.isOpen)).toBe(false);
  await page.locator('waymark-help').getByRole('button', { name: 'Help' }).click();
  await panel();
  expect(errors).toEqual([]);
});

test('WordPress: the page that it makes has the button', async () => {
  const php = await recipe('### WordPress', 'php');
  const [, handle = '', src = ''] = /wp_enqueue_script\('([^']+)', '([^']+)', \[\], null, \['strategy' => 'async'\]\)/.exec(php) ?? [];
  const [, footer = ''] = /echo '([^']+)'/.exec(php) ?? [];
  const { page, panel, errors } = await visit(
    inPage(footer, `<script src="${src}" id="${handle}-js" async data-wp-strategy="async"></script>`),
  );
  await page.locator('waymark-help').getByRole('button', { name: 'Help' }).click();
  await panel();
  expect(errors).toEqual([]);
});
