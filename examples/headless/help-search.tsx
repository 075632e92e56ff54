/** @jsxImportSource react */
// A search of your own in React. In your project: import from the headless.js (and its .d.ts) that your help centre serves under /embed/.
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createWaymark } from '../../src/embed/entries/headless.ts';
import type { Answer, Waymark } from '../../src/embed/entries/headless.ts';

export function HelpSearch({ origin }: { readonly origin: string }): ReactNode {
  const [help, setHelp] = useState<Waymark>();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer>();

  useEffect(() => {
    const opened = createWaymark({ origin });
    setHelp(opened);
    return () => opened.close();
  }, [origin]);

  useEffect(() => {
    const asking = new AbortController();
    if (help && text.trim() !== '') help.search(text, { limit: 5, signal: asking.signal, onAnswer: setAnswer }).catch(() => undefined);
    return () => asking.abort();
  }, [help, text]);

  const results = answer === undefined || answer.confidence === 'nothing-fits' ? [] : answer.results;
  return (
    <search>
      <label>
        Your question <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <p role="status">{answer && (results.length === 0 ? 'Nothing fits. Try other words.' : `${results.length} articles`)}</p>
      <ul>
        {results.map(({ articleId, title, sentence, path, anchor }) => (
          <li key={articleId}>
            <a href={help?.url(path, anchor)}>{title}</a> {sentence}
          </li>
        ))}
      </ul>
    </search>
  );
}
