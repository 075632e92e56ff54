/** What integrators call and read of one `<waymark-help>`: each method as the commands that the frame understands. */
import type { Wish } from '../protocol/command.ts';
import type { HelpEventName, HelpEvents } from './help-events.ts';
import type { HelpMethods, HelpProperties } from './help-methods.ts';
import type { HelpPanel } from './help-panel.ts';

/** What has happened may be urgent, which only the help centre's rules know: asked once the host's own work is done. */
const calmMs = 200;

export function createHelp(host: HTMLElement, panel: HelpPanel): HelpMethods & HelpProperties {
  const go = (wish: Wish, question = false): void => {
    panel.send(wish);
    panel.reveal(question, false);
  };

  const methods: HelpMethods = {
    open(view) {
      if (view === undefined) panel.reveal(true, true);
      else if (view === 'home') go({ kind: 'home' }, true);
      else if (view === 'search') go({ kind: 'search', text: '' }, true);
      else if (view === 'contact') go({ kind: 'contact' });
      else go({ kind: 'article', path: view });
    },
    close() {
      panel.close('host');
    },
    toggle() {
      if (panel.properties.isOpen) panel.close('host');
      else panel.reveal(true, true);
    },
    showLauncher() {
      host.setAttribute('launcher', 'show');
    },
    hideLauncher() {
      host.setAttribute('launcher', 'none');
    },
    search(text) {
      go({ kind: 'search', text });
    },
    openArticle(path, heading) {
      go({ kind: 'article', path, heading });
    },
    openFlow(flow, answers) {
      go({ kind: 'flow', flow, answers: answers && Object.entries(answers).map(([question, answer]) => ({ question, answer })) });
    },
    openContact(topic, prefill) {
      if (prefill !== undefined) methods.prefill(prefill);
      go({ kind: 'contact', topic });
    },
    suggest(context) {
      panel.send({ kind: 'suggest', context });
      if (context.events?.length || context.order) setTimeout(() => panel.expect(), calmMs);
    },
    page(path) {
      panel.send({ kind: 'page', path });
    },
    prefill(prefill) {
      panel.send({ kind: 'prefill', prefill });
    },
    clear() {
      panel.setBadge(false);
      panel.send({ kind: 'clear' });
      // What an earlier page of this visit has left can only be reached from inside.
      panel.prepare();
    },
    setTheme(theme) {
      panel.theme = { ...panel.theme, ...(typeof theme === 'string' ? { mode: theme } : theme) };
      const { mode } = panel.theme;
      if (mode !== undefined) host.setAttribute('theme', mode);
    },
    setLocale(locale) {
      host.setAttribute('locale', locale);
    },
    destroy() {
      host.remove();
    },
    on(name, listener) {
      const tell = (event: Event): void => {
        if (isHelpEvent(event, name)) listener(event.detail);
      };
      host.addEventListener(`waymark:${name}`, tell);
      return () => {
        host.removeEventListener(`waymark:${name}`, tell);
      };
    },
  };
  return Object.assign(panel.properties, methods);
}

function isHelpEvent<Name extends HelpEventName>(event: Event, _name: Name): event is CustomEvent<HelpEvents[Name]> {
  return event instanceof CustomEvent;
}
