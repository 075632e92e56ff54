/** Ways to reach a person as they are on the day of the build, for pages. Scripts of the browser import `virtual:channels`. */
import channelsText from '../../../content/channels.yaml?raw';
import site from '../../../site.config.ts';
import { channelOn } from '../../channels/channel.ts';
import type { Channel } from '../../channels/channel.ts';
import { closestWord } from '../../content/closest-word.ts';
import { ContentError } from '../../content/content-problem.ts';
import { readChannels } from '../../content/read-channels.ts';
import { urgentTopicOf } from '../../content/site-config.ts';
import { factValuesToday } from '../company-facts/facts-today.ts';

const { channels: read, problems } = readChannels(channelsText, {
  topics: site.topics.map(({ id }) => id),
  urgentTopic: urgentTopicOf(site),
  factValues: factValuesToday,
  day: new Date().toISOString().slice(0, 10),
});
const mistakes = problems.filter(({ severity }) => severity !== 'warning');
if (mistakes.length > 0) throw new ContentError(mistakes);

/** In the order of the file: best first, where nothing else decides. */
export const channelsToday: readonly Channel[] = read.map((channel) => channelOn(channel, factValuesToday));

/**
 * @param id - of a channel in content/channels.yaml
 * @param file - that names it, for the message
 * @throws ContentError when there is no such channel
 */
export function channelToday(id: string, file: string): Channel {
  const channel = channelsToday.find((one) => one.id === id);
  if (channel !== undefined) return channel;
  const known = channelsToday.map((one) => one.id);
  const near = closestWord(id, known);
  throw new ContentError([
    {
      file,
      line: 1,
      column: 1,
      rule: 'channel',
      found: `the channel "${id}"`,
      expected: `one of ${known.join(', ')}`,
      mend: near === undefined ? 'correct the name, or add the channel to content/channels.yaml' : `write "${near}"`,
    },
  ]);
}
