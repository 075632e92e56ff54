/** How a host would like the inside of the frame to look. A colour that could not be read gives way to the site's own. */
import * as z from 'zod/mini';
import { colour, font } from './shapes.ts';

export const themeSchema = z.object({
  /** "auto" follows the device. */
  mode: z.optional(z.enum(['auto', 'light', 'dark'])),
  /** Colour of links and buttons on light paper: "#0b5d4e". */
  accent: z.optional(colour),
  /** The same on dark paper. */
  accentDark: z.optional(colour),
  /** Corners in CSS pixels, 0 to 24. */
  radius: z.optional(z.number().check(z.minimum(0), z.maximum(24))),
  /** Families that the device has, such as "Georgia, serif". No font is loaded from the host. */
  font: z.optional(font),
});

export type Theme = z.infer<typeof themeSchema>;
export type ThemeMode = NonNullable<Theme['mode']>;
