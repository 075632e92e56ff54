/**
 * What the frame has been asked, in order. A command stays until the frame has done it, so that one which meets a page
 * that is just being left is sent again to the next. What describes the visit stays for good: each page hears it.
 */
import type { Command, CommandKind, Wish } from '../protocol/command.ts';

/** Describes the visit: said again to each page of the help centre, a newer one in the place of the older. */
const lasting: readonly CommandKind[] = ['options', 'theme', 'locale', 'page', 'suggest', 'prefill'];

/** Of these the last one counts. */
const visible: readonly CommandKind[] = ['show', 'hide'];

/** What log-out takes away, beside all that waits: nothing that was known of the customer may reach a later page. */
const personal: readonly CommandKind[] = ['suggest', 'prefill'];

/** Actions that wait for a frame that may never come. */
const mostWaiting = 50;

export interface CommandLog {
  /** @returns the command, numbered */
  add(wish: Wish): Command;
  done(id: number): void;
  /** What a new page has to hear, oldest first. */
  open(): readonly Command[];
}

export function createCommandLog(): CommandLog {
  let commands: Command[] = [];
  let next = 0;
  const lasts = ({ kind }: Wish): boolean => lasting.includes(kind);

  return {
    add(wish) {
      const command: Command = { ...wish, id: next };
      next += 1;
      const outdated = lasts(wish) ? [wish.kind] : visible.includes(wish.kind) ? visible : [];
      commands = commands.filter((one) =>
        wish.kind === 'clear' ? lasts(one) && !personal.includes(one.kind) : !outdated.includes(one.kind),
      );
      commands.push(command);
      const waiting = commands.filter((one) => !lasts(one));
      if (waiting.length > mostWaiting) commands = commands.filter((one) => one !== waiting[0]);
      return command;
    },
    done(id) {
      commands = commands.filter((command) => command.id !== id || lasts(command));
    },
    open: () => commands,
  };
}
