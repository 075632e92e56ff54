/** An Astro integration that gives the dev server, and only it, the gallery of components: `/dev/components/`. */
import type { AstroIntegration } from 'astro';

export function devGallery(): AstroIntegration {
  return {
    name: 'waymark-dev-gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        // The underscore keeps it from being a page of the site.
        if (command === 'dev') injectRoute({ pattern: '/dev/components', entrypoint: './src/pages/_dev/components.astro' });
      },
    },
  };
}
