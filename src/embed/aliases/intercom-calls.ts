/** `Intercom(…)`: their calls as ours. `show` and `hide` mean the panel there; the launcher goes by a setting. */
import type { AliasCalls, AliasSession } from './alias-session.ts';
import { colourOf, fieldsOf, nameOf, pathOf, textOf } from './read-given.ts';

export const intercomCalls: AliasCalls = {
  boot: settle,
  update: settle,
  shutdown: (session) => session.logOut(),
  show: ({ say }) => say('open'),
  hide: ({ say }) => say('close'),
  showSpace: ({ say }, space) => (space === 'messages' || space === 'tickets' ? say('openContact') : say('open', 'home')),
  showMessages: ({ say }) => say('openContact'),
  showNewMessage({ say }, text) {
    const message = textOf(text);
    return message === undefined ? say('openContact') : say('openContact', undefined, { message });
  },
  showArticle: (session, id) => session.openArticle(id),
  trackEvent: (session, name, about) => session.happened(name, fieldsOf(about)['amount']),
  onShow: (session, listener) => session.listen('open', listener),
  onHide: (session, listener) => session.listen('close', listener),
};

/** `boot` and `update` take the same settings; what they say of a customer for staff to see has nobody to see it here. */
function settle(session: AliasSession, given: unknown): void {
  const settings = fieldsOf(given);
  const name = nameOf(settings['name']);
  const email = nameOf(settings['email']);
  const locale = nameOf(settings['language_override']);
  const accent = colourOf(settings['action_color']);
  const hides = settings['hide_default_launcher'];
  if (name !== undefined || email !== undefined)
    session.fill({ ...(name !== undefined && { name }), ...(email !== undefined && { email }) });
  if (locale !== undefined) session.say('setLocale', locale);
  if (accent !== undefined) session.say('setTheme', { accent });
  if (typeof hides === 'boolean') session.say(hides ? 'hideLauncher' : 'showLauncher');
  const path = given === undefined && 'location' in globalThis ? pathOf(location.pathname) : undefined;
  if (path !== undefined) session.say('page', path);
}
