/** Long and rambling questions: each inside one of the stories of `sets/story-frames.yaml`, in turn. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const framesSchema = z
  .array(z.string().refine((frame) => frame.includes('{question}'), { error: 'a story has to say where its "{question}" stands' }))
  .min(1);

/** @throws ZodError when the file holds no stories */
export async function readStoryFrames(file: string): Promise<readonly string[]> {
  return framesSchema.parse(parse(await readFile(file, 'utf8')));
}

/** @returns the questions in the same order */
export function insideStories(questions: readonly string[], frames: readonly string[]): readonly string[] {
  return questions.map((question, position) =>
    (frames[position % frames.length] ?? '{question}').replace('{question}', () => (/[.!?]$/.test(question) ? question : `${question}.`)),
  );
}
