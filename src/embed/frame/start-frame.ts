/** Entry of every page: what a panel needs is fetched only by a page that stands in one. */

if (document.documentElement.dataset['embedded'] !== undefined) {
  void import('./open-frame.ts').then(({ openFrame }) => {
    openFrame();
  });
}
