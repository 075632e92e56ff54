/**
 * `zE('messenger', …)` and `zE('webWidget', …)`: their calls as ours, by "channel verb". `hide` takes panel and launcher
 * away there; `open` works after it here, which it does not there.
 */
import type { AliasCalls, AliasSession } from './alias-session.ts';
import { colourOf, fieldsOf, nameOf, pathOf, textOf } from './read-given.ts';

const both = (name: string, call: AliasCalls[string]): AliasCalls => ({ [`messenger ${name}`]: call, [`webWidget ${name}`]: call });

export const zendeskCalls: AliasCalls = {
  ...both('open', ({ say }) => say('open')),
  ...both('close', ({ say }) => say('close')),
  ...both('show', ({ say }) => say('showLauncher')),
  ...both('hide', ({ say }) => {
    say('close');
    say('hideLauncher');
  }),
  'messenger logoutUser': (session) => session.logOut(),
  'messenger:set locale': setLocale,
  'messenger:on open': (session, listener) => session.listen('open', listener),
  'messenger:on close': (session, listener) => session.listen('close', listener),
  'webWidget toggle': ({ say }) => say('toggle'),
  'webWidget logout': (session) => session.logOut(),
  'webWidget reset': (session) => session.logOut(),
  'webWidget clear': (session) => session.forget(),
  'webWidget identify': fill,
  'webWidget prefill': fill,
  'webWidget updatePath'(session, given) {
    const { url, title } = fieldsOf(given);
    goTo(session, url ?? ('location' in globalThis ? location.pathname : undefined), title);
  },
  'webWidget helpCenter:setSuggestions'(session, given) {
    const { search, labels, url } = fieldsOf(given);
    const title = textOf(search);
    const topic = nameOf(Array.isArray(labels) ? labels[0] : undefined);
    // Theirs passes over labels beside a search; here both count.
    if (title !== undefined || topic !== undefined)
      session.say('suggest', { ...(title !== undefined && { title }), ...(topic !== undefined && { topic }) });
    else goTo(session, url === true && 'location' in globalThis ? location.pathname : url, undefined);
  },
  'webWidget setLocale': setLocale,
  'webWidget updateSettings'({ say }, given) {
    const settings = fieldsOf(given);
    const { color } = fieldsOf(settings['webWidget'] ?? settings);
    const accent = colourOf(fieldsOf(color)['theme']);
    if (accent !== undefined) say('setTheme', { accent });
  },
  'webWidget:on open': (session, listener) => session.listen('open', listener),
  'webWidget:on close': (session, listener) => session.listen('close', listener),
};

/** `identify` gives texts, `prefill` objects with a value and whether it may be changed. Here the customer may change all. */
function fill(session: AliasSession, given: unknown): void {
  const of = (name: string): string | undefined => {
    const value = fieldsOf(given)[name];
    return nameOf(fieldsOf(value)['value'] ?? value);
  };
  const name = of('name');
  const email = of('email');
  if (name !== undefined || email !== undefined)
    session.fill({ ...(name !== undefined && { name }), ...(email !== undefined && { email }) });
}

function goTo({ say }: AliasSession, address: unknown, given: unknown): void {
  const page = pathOf(address);
  const title = textOf(given);
  if (page === undefined) return;
  if (title === undefined) say('page', page);
  else say('suggest', { page, title });
}

function setLocale({ say }: AliasSession, given: unknown): void {
  const locale = nameOf(given);
  if (locale !== undefined) say('setLocale', locale);
}
