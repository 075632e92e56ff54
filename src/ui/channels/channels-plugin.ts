/**
 * A Vite plugin that hands the browser's part of content/channels.yaml to scripts as `virtual:channels`: hours, needs
 * and topics, no prose. What is wrong in the file is told by the check and by pages (`channels-today.ts`), not here.
 */
import type { Plugin } from 'vite';
import { pickableOn } from '../../channels/channel.ts';
import type { PickableChannel } from '../../channels/channel.ts';
import { factsOn, factsSchema } from '../../content/facts.ts';
import { channelsFile, readChannels } from '../../content/read-channels.ts';
import { urgentTopicOf } from '../../content/site-config.ts';
import type { Site } from '../../content/site-config.ts';
import { readYaml } from '../../content/yaml-file.ts';

const name = 'virtual:channels';
const resolved = `\0${name}`;
const factsFile = 'content/facts.yaml';

/** Reads a file of the project by its path from the project's folder. */
export interface ProjectFiles {
  readonly read: (file: string) => Promise<string>;
  readonly absolute: (file: string) => string;
}

export function channelsPlugin(files: ProjectFiles, site: Site): Plugin {
  return {
    name: 'waymark-channels',
    resolveId: (id) => (id === name ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      for (const file of [channelsFile, factsFile]) this.addWatchFile(files.absolute(file));
      const channels = pickableChannels(await files.read(channelsFile), await files.read(factsFile), site);
      return `export const channels = ${JSON.stringify(channels)};`;
    },
  };
}

function pickableChannels(channelsText: string, factsText: string, site: Site): readonly PickableChannel[] {
  const facts = readYaml({ file: factsFile, text: factsText, rule: 'facts' }, factsSchema);
  if (facts.kind === 'invalid') return [];
  const day = new Date().toISOString().slice(0, 10);
  const factValues = factsOn(facts.value, day);
  const { channels, problems } = readChannels(channelsText, {
    topics: site.topics.map((topic) => topic.id),
    urgentTopic: urgentTopicOf(site),
    factValues,
    day,
  });
  return problems.some(({ severity }) => severity !== 'warning') ? [] : channels.map((channel) => pickableOn(channel, factValues));
}
