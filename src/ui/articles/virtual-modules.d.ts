/** Nearest articles of each, made by a Vite plugin (`src/index/related-file.ts`). */
declare module 'virtual:related-articles' {
  const related: Readonly<Record<string, readonly string[]>>;
  export default related;
}
