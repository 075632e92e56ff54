/**
 * What a host asks of the frame, through the port. Each has a number, which the frame gives back once it is done
 * (`done`), so that a command which meets a page that is just being left is sent once more to the next.
 * Fields that are not known are dropped, kinds that are not known are ignored: that is what lets versions differ by one.
 */
import * as z from 'zod/mini';
import { mostEntries } from './limits.ts';
import { prefillSchema } from './prefill.ts';
import { identifier, name, path, text } from './shapes.ts';
import { suggestContextSchema } from './suggest-context.ts';
import { themeSchema } from './theme.ts';

const id = z.int().check(z.nonnegative());

export const commandSchema = z.discriminatedUnion('kind', [
  /** What holds for the whole visit. First of all commands. */
  z.object({
    id,
    kind: z.literal('options'),
    /** The panel has a way to be closed; inline it has none. */
    closable: z.boolean(),
    /** The host asked for the texts of questions in its `search` event. */
    shareQuestions: z.boolean(),
    /** The host gives the frame the height that its content needs. */
    growing: z.boolean(),
  }),
  /** The panel is in view. `focus`: into the question (never on touch), to the top of the page, or left alone. */
  z.object({ id, kind: z.literal('show'), focus: z.enum(['question', 'page', 'none']), resume: z.boolean() }),
  /** The panel is out of view. */
  z.object({ id, kind: z.literal('hide') }),
  /** To the first page of the panel. */
  z.object({ id, kind: z.literal('home') }),
  /** One step back inside of the panel; with nothing to go back to, the frame asks to be closed. */
  z.object({ id, kind: z.literal('back') }),
  /** To the results of a question; to the empty search page where the text is empty. */
  z.object({ id, kind: z.literal('search'), text }),
  /** To a page of the help centre, and a heading on it. */
  z.object({ id, kind: z.literal('article'), path, heading: z.optional(identifier) }),
  /** To a guided flow, by its file's name. */
  z.object({
    id,
    kind: z.literal('flow'),
    flow: identifier,
    /** Answers by id of their question, for what the host knows already. */
    answers: z.optional(z.array(z.object({ question: identifier, answer: name })).check(z.maxLength(mostEntries))),
  }),
  /** To the ways to reach a person, for a topic where one is named. */
  z.object({ id, kind: z.literal('contact'), topic: z.optional(identifier), prefill: z.optional(prefillSchema) }),
  /** What the customer is doing. `suggestions` comes back. */
  z.object({ id, kind: z.literal('suggest'), context: suggestContextSchema }),
  /** The host's page has changed. Help is found by meaning from its title where no rule fits. */
  z.object({ id, kind: z.literal('page'), path, title: z.optional(text) }),
  /** Fills fields that the customer sees and may change. */
  z.object({ id, kind: z.literal('prefill'), prefill: prefillSchema }),
  /** What became of a case that the frame handed over. `number` is the company's own. */
  z.object({
    id,
    kind: z.literal('handed-over'),
    call: name,
    result: z.enum(['accepted', 'refused', 'broken', 'nobody']),
    number: z.optional(name),
  }),
  /** Log-out on a shared machine: forgets all that the frame keeps on this device. */
  z.object({ id, kind: z.literal('clear') }),
  /** How the pages look in here. */
  z.object({ id, kind: z.literal('theme'), theme: themeSchema }),
  /** The customer's language, a BCP 47 tag. Where there is no help in it, the pages stay as they are. */
  z.object({ id, kind: z.literal('locale'), locale: name }),
]);

export type Command = z.infer<typeof commandSchema>;
export type CommandKind = Command['kind'];

/** A command before it has a number. */
export type Wish = Command extends infer One ? (One extends Command ? Omit<One, 'id'> : never) : never;
