/** Channels that an outcome names, as the outcome shows them. The one place of flows that knows where channels come from. */
import { channelAddress, channelIcon, channelPress } from '../channels/channel-address.ts';
import { channelToday } from '../channels/channels-today.ts';
import type { IconName } from '../icon/drawings.ts';

export interface OutcomeChannel {
  readonly id: string;
  /** Somebody has to be there: the page says whether it is open now. */
  readonly isStaffed: boolean;
  /** Answered day and night: it may stand before everything else. */
  readonly isUrgent: boolean;
  readonly title: string;
  readonly text: string;
  /** What stands on the link: a number, an address, or what a press does. */
  readonly press: string;
  readonly href: string;
  /** Without a full stop. */
  readonly wait: string;
  readonly icon: IconName;
}

/**
 * In the order of the outcome, best first.
 * @param file - that names them, for the message
 * @throws ContentError when there is no such channel
 */
export function outcomeChannels(ids: readonly string[], file: string): readonly OutcomeChannel[] {
  return ids.map((id) => {
    const channel = channelToday(id, file);
    return {
      id,
      isStaffed: channel.hoursInWords !== null,
      isUrgent: channel.urgent,
      title: channel.title,
      text: channel.text,
      press: channelPress(channel),
      href: channelAddress(channel),
      wait: channel.wait.replace(/\.$/, ''),
      icon: channelIcon(channel),
    };
  });
}
