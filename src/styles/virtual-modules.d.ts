/** Stylesheets made by a Vite plugin (`brand-theme.ts`), imported for their effect. */
declare module 'virtual:brand-theme.css';
declare module 'virtual:both-themes.css';
