/** The sign of the help centre for a browser's tab, in the brand's accent. favicon.ico and apple-touch-icon.png in public/ are the brand's own. */
import type { APIRoute } from 'astro';
import site from '../../site.config.ts';
import { surfaces } from '../styles/surfaces.ts';

export const GET: APIRoute = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><path fill="${site.theme.accent}" d="M0 0h28v28H0z"/><path fill="#fff" d="M4 24 9 4.5h4.6l-5 19.5zM20 24l1.5-6h4.5l-1.5 6z"/><path fill="${surfaces.light.blaze}" d="M12 24l2.5-9.5h4.6L16.6 24z"/></svg>\n`,
    { headers: { 'Content-Type': 'image/svg+xml' } },
  );
