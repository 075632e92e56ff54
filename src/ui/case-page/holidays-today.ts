/** Days that are no working days, from the exceptions of the channels' hours: public holidays are told there, once. */
import { channelsToday } from '../channels/channels-today.ts';

export const holidaysToday: readonly string[] = [
  ...new Set(channelsToday.flatMap(({ hours }) => (hours?.kind === 'weekly' ? hours.exceptions.map(({ day }) => day) : []))),
].sort();
