/** The text of `content/channels.yaml` to channels, with every problem in it. Reads no disk: pages hand over the text too. */
import { channelsSchema } from './channel-schema.ts';
import type { ChannelEntry, SupportChannel } from './channel-schema.ts';
import { checkChannels } from './check-channels.ts';
import type { ChannelContext } from './check-channels.ts';
import type { ContentProblem } from './content-problem.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ParseYaml } from './parse-yaml.ts';
import { readYaml } from './yaml-file.ts';

export const channelsFile = 'content/channels.yaml';

export interface ReadChannels {
  /** In the order of the file: best first, where nothing else decides. Empty where the file cannot be read. */
  readonly channels: readonly SupportChannel[];
  readonly problems: readonly ContentProblem[];
}

export function readChannels(text: string, context: ChannelContext, parse: ParseYaml = parseYaml): ReadChannels {
  const result = readYaml({ file: channelsFile, text, rule: 'channels' }, channelsSchema, parse);
  if (result.kind === 'invalid') return { channels: [], problems: result.problems };
  const channels = result.value.map((entry) => withSharedHours(entry, result.value));
  return { channels, problems: checkChannels(result.value, channels, channelsFile, result.lineOf, context) };
}

/** Hours that are the same as those of a channel which shares them in turn are none: the check tells. */
function withSharedHours({ hours, ...channel }: ChannelEntry, all: readonly ChannelEntry[]): SupportChannel {
  const own = hours?.kind === 'same-as' ? all.find(({ id }) => id === hours.channel)?.hours : hours;
  return own === undefined || own.kind === 'same-as' ? channel : { ...channel, hours: own };
}
