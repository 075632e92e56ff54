/**
 * npm run new [-- billing "Why a payment is pending"] [--slug pending-payment]
 *
 * Writes a well-formed draft and its held-out questions, and says what to do next. Asks for what was not told.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import site from '../site.config.ts';
import { articleSchema } from '../src/content/article-schema.ts';
import { closestWord } from '../src/content/closest-word.ts';
import { readContent } from '../src/content/read-content.ts';
import { addHeldOutQuestions, articleText, slugOf } from '../src/writing/new-article.ts';

class RefusedError extends Error {}

const root = join(import.meta.dirname, '..');
const command = new Command('new')
  .description('Starts an article: a draft that shows in the dev server only.')
  .argument('[topic]', 'the same as --topic')
  .argument('[title]', 'the same as --title')
  .option('--topic <id>', `one of ${site.topics.map(({ id }) => id).join(', ')}`)
  .option('--title <text>', "what it is about, in a customer's words")
  .option('--slug <name>', 'name of the file and of the page; made from the title unless told')
  .parse();
const [topicArgument, titleArgument] = command.args;
const told = { topic: topicArgument, title: titleArgument, ...command.opts<{ topic?: string; title?: string; slug?: string }>() };

try {
  await startArticle();
} catch (error) {
  if (!(error instanceof RefusedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function startArticle(): Promise<void> {
  const topic = requireTopic(told.topic ?? (await ask(`Topic (${site.topics.map(({ id }) => id).join(', ')}): `)));
  const title = requireTitle(told.title ?? (await ask("Title, in a customer's words: ")));
  const slug = told.slug ?? slugOf(title);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    throw new RefusedError(`"${slug}" cannot be the name of a page. Give one with --slug: lower-case letters, digits and hyphens.`);

  const file = `content/articles/${site.locale}/${topic}/${slug}.mdx`;
  const questionFile = `content/findability/${topic}.yaml`;
  if (existsSync(join(root, file)))
    throw new RefusedError(`${file} is there already. Nothing was written; choose another title, or --slug.`);

  const { articles } = await readContent(root, site);
  const related = articles.find(({ frontMatter }) => frontMatter.topic === topic)?.id ?? articles[0]?.id ?? `${topic}/${slug}`;
  const questions = await readFile(join(root, questionFile), 'utf8').catch(() => '');
  await mkdir(dirname(join(root, file)), { recursive: true });
  // "wx" refuses a file that came into being in between.
  await writeFile(join(root, file), articleText({ topic, title, day: new Date().toISOString().slice(0, 10), related }), { flag: 'wx' });
  await writeFile(join(root, questionFile), addHeldOutQuestions(questions, topic, slug));

  console.log(`
Written:
  ${file}
  ${questionFile}  (at the end)

What to do next:
  1. Replace every line that starts with "WRITE:" in both files. docs/writing.md has the house style.
  2. See it as you write:   npm run dev     http://localhost:4321/${topic}/${slug}/
  3. Check it:              npm run check ${topic}/${slug}
  4. Publish it: remove "draft: true". Until then no built site, index or sitemap has it.`);
}

function requireTopic(topic: string): string {
  const known = site.topics.map(({ id }) => id);
  if (known.includes(topic)) return topic;
  const near = closestWord(topic, known);
  throw new RefusedError(
    `There is no topic "${topic}". ${near === undefined ? `Choose one of ${known.join(', ')}` : `Did you mean "${near}"?`}`,
  );
}

function requireTitle(title: string): string {
  const parsed = articleSchema.shape.title.safeParse(title.trim());
  if (parsed.success) return parsed.data;
  throw new RefusedError(`The title has ${title.trim().length} characters. It needs 5 to 70.`);
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new RefusedError('Tell topic and title: npm run new -- billing "Why a payment is pending"');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}
