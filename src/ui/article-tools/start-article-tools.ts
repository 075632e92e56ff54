/** Changes the text size in steps, keeps it on this device and says it; prints with everything folded out. */
import { parseTextSize, textSizeKey, textSizeNames } from '../text-size/text-size.ts';

const tools = document.querySelector<HTMLElement>('[data-article-tools]');
if (tools !== null) start(tools);

function start(root: HTMLElement): void {
  const page = document.documentElement;
  const says = root.querySelector<HTMLElement>('[data-tools-say]');
  const last = textSizeNames.length - 1;

  const draw = (step: number): void => {
    for (const mark of root.querySelectorAll<HTMLElement>('[data-text-mark]'))
      mark.toggleAttribute('data-reached', Number(mark.dataset['textMark']) <= step);
    // Not disabled: focus would be lost with the press that reaches the end.
    for (const button of root.querySelectorAll<HTMLElement>('[data-text-step]'))
      button.setAttribute('aria-disabled', String(button.dataset['textStep'] === '1' ? step === last : step === 0));
  };

  const change = (by: number): void => {
    const step = Math.min(last, Math.max(0, parseTextSize(page.dataset['textSize']) + by));
    if (step === 0) delete page.dataset['textSize'];
    else page.dataset['textSize'] = String(step);
    try {
      if (step === 0) localStorage.removeItem(textSizeKey);
      else localStorage.setItem(textSizeKey, String(step));
    } catch {
      // Blocked storage: it holds for this page.
    }
    draw(step);
    if (says !== null) says.textContent = `Text size: ${textSizeNames[step]?.toLowerCase() ?? ''}`;
  };

  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button?.dataset['print'] !== undefined) print();
    else if (button?.dataset['textStep'] !== undefined) change(Number(button.dataset['textStep']));
  });
  draw(parseTextSize(page.dataset['textSize']));
}
