/**
 * JSON Schemas for editors, made from the Zod schemas that the readers use: completion and explanations while typing,
 * from the same words that the messages of the check have. `npm run schemas` writes them to content/schemas/.
 */
import { z } from 'zod';
import { articleSchema } from '../content/article-schema.ts';
import { channelSchema } from '../content/channel-schema.ts';
import { contextSchema } from '../content/context-schema.ts';
import { factsSchema } from '../content/facts.ts';
import { findabilitySchema } from '../content/findability.ts';
import { phrasingsSchema } from '../content/phrasings.ts';
import { flowSchema } from '../content/flow-schema.ts';
import { glossarySchema } from '../content/glossary.ts';
import type { Site } from '../content/site-config.ts';
import { houseStyleSchema } from './house-style.ts';

/** @returns text of each schema by the name of its file */
export function jsonSchemas(site: Site): ReadonlyMap<string, string> {
  const topics = z.enum(site.topics.map(({ id }) => id)).describe(articleSchema.shape.topic.description ?? '');
  const schemas: Readonly<Record<string, { readonly title: string; readonly schema: z.ZodType }>> = {
    'article.schema.json': { title: 'Front matter of an article', schema: articleSchema.extend({ topic: topics }) },
    'channels.schema.json': { title: 'Ways to reach a person: content/channels.yaml', schema: z.array(channelSchema) },
    'context.schema.json': { title: 'What helps in which situation: content/context.yaml', schema: contextSchema },
    'facts.schema.json': { title: 'Facts: content/facts.yaml', schema: factsSchema },
    'glossary.schema.json': { title: 'Glossary: content/glossary.yaml', schema: glossarySchema },
    'findability.schema.json': { title: 'Held-out questions: content/findability/<topic>.yaml', schema: findabilitySchema },
    'phrasings.schema.json': { title: 'Further ways to ask: content/phrasings/<topic>.yaml', schema: phrasingsSchema },
    'flow.schema.json': {
      title: 'A guided flow: content/flows/<id>.yaml',
      schema: flowSchema.extend({ topic: topics.describe(flowSchema.shape.topic.description ?? '') }),
    },
    'style.schema.json': { title: 'House style: content/style.yaml', schema: houseStyleSchema },
  };
  return new Map(
    Object.entries(schemas).map(([name, { title, schema }]) => [name, `${JSON.stringify({ title, ...jsonSchema(schema) }, null, 2)}\n`]),
  );
}

function jsonSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      // Astro's YAML reader makes a Date of a day; in the file it is text.
      if (zodSchema._zod.def.type === 'date') Object.assign(made, { type: 'string', format: 'date' });
    },
  });
}
