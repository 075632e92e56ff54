/** One page of each kind, for what must hold on all of them. */

export interface PageKind {
  readonly kind: string;
  /** From the root of the site. */
  readonly path: string;
  readonly status: number;
}

export const pageKinds: readonly PageKind[] = [
  { kind: 'home', path: '/', status: 200 },
  { kind: 'topic', path: '/billing/', status: 200 },
  { kind: 'article', path: '/billing/charged-twice/', status: 200 },
  { kind: 'search', path: '/search/?q=they+took+the+money+twice', status: 200 },
  { kind: 'panel home', path: '/embed/', status: 200 },
  { kind: 'contact', path: '/contact/', status: 200 },
  { kind: 'flow', path: '/flows/where-is-my-refund/', status: 200 },
  { kind: 'flows', path: '/flows/', status: 200 },
  { kind: 'case', path: '/case/', status: 200 },
  { kind: 'glossary', path: '/glossary/', status: 200 },
  { kind: 'this device', path: '/this-device/', status: 200 },
  { kind: 'offline', path: '/offline/', status: 200 },
  { kind: '404', path: '/billing/charged-three-times/', status: 404 },
];
