/** `Beacon(…)`, of Help Scout: their calls as ours. */
import { mostEntries } from '../protocol/limits.ts';
import { warnOnce } from '../protocol/warn-once.ts';
import type { HelpEventName } from '../element/help-events.ts';
import type { AliasCalls, AliasSession } from './alias-session.ts';
import { colourOf, fieldsOf, nameOf, pathOf, textOf } from './read-given.ts';

/** Subscriptions by event, so that `off` finds them. */
type Subscriptions = Map<string, { readonly listener: unknown; readonly end: () => void }[]>;

const events: Readonly<Record<string, HelpEventName>> = {
  ready: 'ready',
  open: 'open',
  close: 'close',
  search: 'search',
  'article-viewed': 'article',
};

/** A table of its own for each installation: it remembers who listens. */
export function createBeaconCalls(): AliasCalls {
  const subscriptions: Subscriptions = new Map();

  const on = (session: AliasSession, name: unknown, listener: unknown, once: boolean): void => {
    const event = eventOf(name);
    if (event === undefined) {
      warnOnce(`Beacon('on', '${nameOf(name) ?? '?'}') has no counterpart here: it does nothing`);
      return;
    }
    const end = session.listen(event, (detail: unknown) => {
      if (once) end();
      if (typeof listener === 'function') Reflect.apply(listener, undefined, [detail]);
    });
    subscriptions.set(event, [...(subscriptions.get(event) ?? []), { listener, end }]);
  };

  return {
    // Which help centre it is, the element says.
    init: () => undefined,
    open: ({ say }) => say('open'),
    close: ({ say }) => say('close'),
    toggle: ({ say }) => say('toggle'),
    destroy: ({ say }) => say('destroy'),
    logout: (session) => session.logOut(),
    reset: (session) => session.forget(),
    identify: fill,
    prefill: fill,
    'session-data'(session, given) {
      const facts = Object.entries(fieldsOf(given)).flatMap(([key, value]) => {
        const [label, said] = [nameOf(key), nameOf(value)];
        return label === undefined || said === undefined ? [] : [{ label, value: said }];
      });
      if (facts.length > 0) session.fill({ facts: facts.slice(0, mostEntries) });
    },
    search({ say }, question) {
      const text = textOf(question);
      return text === undefined ? say('open', 'search') : say('search', text);
    },
    ask({ say }, question) {
      const text = textOf(question);
      return text === undefined ? say('open', 'search') : say('search', text);
    },
    article: (session, id) => session.openArticle(id),
    navigate,
    suggest({ say }, given) {
      const path = given === undefined && 'location' in globalThis ? pathOf(location.pathname) : undefined;
      if (path !== undefined) say('page', path);
      else if (given !== undefined) warnOnce("Beacon('suggest', …) names articles; here content/context.yaml does. It does nothing");
    },
    event(session, given) {
      const { type, url, amount } = fieldsOf(given);
      const path = type === 'page-viewed' ? pathOf(url) : undefined;
      if (path !== undefined) session.say('page', path);
      else session.happened(type, amount);
    },
    config({ say }, given) {
      const { color, display } = fieldsOf(given);
      const accent = colourOf(color);
      const { style } = fieldsOf(display);
      if (accent !== undefined) say('setTheme', { accent });
      if (typeof style === 'string') say(style === 'manual' ? 'hideLauncher' : 'showLauncher');
    },
    on: (session, name, listener) => on(session, name, listener, false),
    once: (session, name, listener) => on(session, name, listener, true),
    off(_session, name, listener) {
      const event = eventOf(name) ?? '';
      const all = subscriptions.get(event) ?? [];
      const gone = all.filter((one) => listener === undefined || one.listener === listener);
      for (const { end } of gone) end();
      subscriptions.set(
        event,
        all.filter((one) => !gone.includes(one)),
      );
    },
  };
}

function eventOf(name: unknown): HelpEventName | undefined {
  return typeof name === 'string' && Object.hasOwn(events, name) ? events[name] : undefined;
}

function fill(session: AliasSession, given: unknown): void {
  const { name, email, subject, text } = fieldsOf(given);
  const read = { name: nameOf(name), email: nameOf(email), subject: nameOf(subject), message: textOf(text) };
  if (Object.values(read).some((value) => value !== undefined))
    session.fill(Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)));
}

/** Their screens by address. */
function navigate({ say }: AliasSession, given: unknown): void {
  const address =
    typeof given === 'string' && URL.canParse(given, 'https://host.invalid') ? new URL(given, 'https://host.invalid') : undefined;
  const screen = address?.pathname.split('/')[1];
  const question = textOf(address?.searchParams.get('query'));
  if (screen === 'ask' || screen === 'previous-messages') say('openContact');
  else if (question !== undefined) say('search', question);
  else if (screen === 'docs') say('open', 'search');
  else say('open', 'home');
}
