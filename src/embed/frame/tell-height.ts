/** For a host that shows the help in its page's own flow: how tall the content is, whenever it changes. */

export function tellHeight(tell: (pixels: number) => void): void {
  document.documentElement.dataset['growing'] = '';
  let told = 0;
  new ResizeObserver(() => {
    const pixels = Math.ceil(document.body.getBoundingClientRect().height);
    if (pixels === told) return;
    told = pixels;
    tell(pixels);
  }).observe(document.body);
}
