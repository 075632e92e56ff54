/** The choice of a topic above the results, with how many articles fit in each. Its buttons are the page's own markup. */

export interface TopicFilter {
  /** Names of the topics as the page writes them. */
  readonly titles: ReadonlyMap<string, string>;
  /** Takes its place before the first answer, so that nothing moves when it comes. */
  reserve(): void;
  /** @param chosen - null for all topics */
  draw(counts: Readonly<Record<string, number>>, chosen: string | null): void;
}

/** @param onChoose - called with null for all topics */
export function startTopicFilter(filter: HTMLElement, onChoose: (topic: string | null) => void): TopicFilter {
  const buttons = [...filter.querySelectorAll('button')];
  const titles = new Map(
    buttons.filter(({ value }) => value !== '').map((button) => [button.value, button.dataset['title'] ?? button.value]),
  );

  filter.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button !== null) onChoose(button.value === '' ? null : button.value);
  });

  return {
    titles,
    reserve() {
      filter.hidden = false;
    },
    draw(counts, chosen) {
      let shown = 0;
      for (const button of buttons) {
        button.setAttribute('aria-pressed', String(button.value === (chosen ?? '')));
        if (button.value === '') continue;
        const count = counts[button.value] ?? 0;
        button.hidden = count === 0 && button.value !== chosen;
        if (!button.hidden) shown += 1;
        const number = button.querySelector('[data-topic-count]');
        if (number !== null) number.textContent = String(count);
      }
      // A filter of one choice filters nothing.
      filter.hidden = shown < 2 && chosen === null;
    },
  };
}
