/** A button that copies a text and says so beside itself. Says so too where the browser has no clipboard. */
export function copyOnPress(place: HTMLElement, textOf: () => string | Promise<string>): void {
  const says = place.querySelector<HTMLElement>('[role="status"]');
  const say = (words: string): void => {
    if (says !== null) says.textContent = words;
  };
  place.querySelector('button')?.addEventListener('click', () => {
    copy(textOf).then(
      () => say('Copied.'),
      () => say('It could not be copied. Select the text instead.'),
    );
  });
}

/** Rejects where the browser has no clipboard, as on a page without HTTPS. */
async function copy(textOf: () => string | Promise<string>): Promise<void> {
  await navigator.clipboard.writeText(await textOf());
}
