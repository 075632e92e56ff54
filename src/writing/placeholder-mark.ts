/** What `npm run new` puts where the writer has something to say. A published article has none. */
export const placeholderMark = 'WRITE:';
