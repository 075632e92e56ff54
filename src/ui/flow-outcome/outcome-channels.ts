/** Channels that an outcome names, as the outcome shows them. The one place of flows that knows where channels come from. */
import site from '../../../site.config.ts';
import { channelAddress, channelIcon } from '../channel-list/channel-address.ts';
import { factToday } from '../company-facts/facts-today.ts';
import type { IconName } from '../icon/drawings.ts';

export interface OutcomeChannel {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What stands on the link: a number, an address, or what a press does. */
  readonly press: string;
  readonly href: string;
  readonly wait: string | null;
  readonly icon: IconName;
}

/** In the order of the outcome, best first. */
export function outcomeChannels(ids: readonly string[]): readonly OutcomeChannel[] {
  const fact = (name: string | undefined): string | undefined => (name === undefined ? undefined : factToday(name, 'site.config.ts'));
  return ids.flatMap((id) => {
    const channel = site.channels.find((one) => one.id === id);
    if (channel === undefined) return [];
    const wait = fact(channel.waitFact);
    return [
      {
        id,
        title: channel.title,
        text: channel.text,
        press: fact(channel.numberFact) ?? fact(channel.emailFact) ?? `Open ${channel.title.toLowerCase()}`,
        href: channelAddress(channel, fact),
        wait: wait === undefined ? null : `Usual wait: ${wait}`,
        icon: channelIcon(channel.id),
      },
    ];
  });
}
