/** Makes a table's frame a stop of the keyboard while, and only while, part of the table is out of sight. */

const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) setScrollable(target, target.scrollWidth > target.clientWidth);
});

function setScrollable(frame: Element, isScrollable: boolean): void {
  if (!isScrollable) {
    for (const name of ['tabindex', 'role', 'aria-label']) frame.removeAttribute(name);
    return;
  }
  const headings = [...frame.querySelectorAll('th')].map((heading) => heading.textContent.trim());
  frame.setAttribute('tabindex', '0');
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', `Table: ${headings.join(', ')}`);
}

for (const frame of document.querySelectorAll('.scroll-table')) watcher.observe(frame);
