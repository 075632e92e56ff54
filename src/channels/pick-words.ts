/** Why a channel is offered, and why another is not, as the customer reads it. */
import type { ChannelNeed } from '../content/channel-schema.ts';
import type { LeftOutReason, PickReason } from './pick-channels.ts';

/** @param topicTitle - of the topic that was chosen: "Payments and billing" */
export function reasonInWords(reason: PickReason, topicTitle: string | null): string | null {
  switch (reason) {
    case 'danger':
      return 'Answers day and night, and can block a thief at once.';
    case 'ripe':
      return 'Its time has come: it is independent of us, and free.';
    case 'guide':
      return 'This is where your answers in the guide lead.';
    case 'language':
      return 'You said that you use this language.';
    case 'interpreter':
      return 'With an interpreter, free of charge. Say the name of your language in English.';
    case 'translation':
      return 'Write in your own language. We answer in simple English.';
    case 'shop':
      return 'The goods, the parcel and return labels are the shop’s.';
    case 'topic':
      return topicTitle === null ? null : `Usually the quickest for “${topicTitle}”.`;
    case 'written':
      return 'You can write now, and read the answer when it suits you.';
    case 'open':
    case 'closed':
    case 'other':
      return null;
  }
}

export function leftOutInWords(reason: LeftOutReason): string {
  switch (reason.kind) {
    case 'need':
      return `You said that you cannot ${needWords[reason.need]}.`;
    case 'language':
      return 'It is in another language than those you chose.';
    case 'topic':
      return 'It cannot help with this topic.';
    case 'danger':
      return 'It cannot protect your account.';
    case 'later':
      return reason.text;
  }
}

const needWords: Readonly<Record<ChannelNeed, string>> = {
  speaking: 'speak on the phone',
  hearing: 'hear on the phone',
  writing: 'write or type',
  'signing-in': 'sign in',
};
