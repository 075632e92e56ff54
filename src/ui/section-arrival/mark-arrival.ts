/** Marks for a moment the heading that an address leads to, and puts the reading position there. */

function markArrival(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const heading = id === '' ? null : document.getElementById(id);
  if (heading === null || !/^H[23]$/.test(heading.tagName)) return;
  heading.classList.remove('arrived');
  // Read the layout, so that a second arrival at the same heading plays again.
  heading.getBoundingClientRect();
  heading.classList.add('arrived');
  heading.focus({ preventScroll: true });
}

markArrival();
addEventListener('hashchange', markArrival);
