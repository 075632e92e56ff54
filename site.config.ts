// All that makes this help centre the company's own. Change this file and content/, nothing else.
// Ways to reach a person are in content/channels.yaml.
import { defineSite } from './src/content/site-config.ts';

export default defineSite({
  name: 'Brindle',
  tagline: 'Shop now, pay later',
  url: 'https://help.brindle.example',
  locale: 'en',
  language: 'en-GB',
  appUrl: 'https://brindle.example',
  theme: {
    accent: '#0b5d4e',
    accentDark: '#7fd8c2',
  },
  topics: [
    {
      id: 'billing',
      title: 'Payments and billing',
      description: 'What you owe, when you pay, and what to do when a payment goes wrong.',
      icon: 'card',
    },
    {
      id: 'returns',
      title: 'Returns and refunds',
      description: 'Send something back, pause your payments, and see where your refund is.',
      icon: 'parcel',
    },
    {
      id: 'disputes',
      title: 'Problems with an order',
      description: 'When the shop does not put it right: disputes, evidence and time limits.',
      icon: 'scales',
    },
    {
      id: 'security',
      title: 'Security and fraud',
      description: 'Strange sign-ins, false messages, lost phones, and how to stay safe.',
      icon: 'shield',
    },
    {
      id: 'account',
      title: 'Your account',
      description: 'Sign in, change your details, prove who you are, or close your account.',
      icon: 'person',
    },
    { id: 'getting-help', title: 'Getting help', description: 'Reach a person, follow up on a case, or make a complaint.', icon: 'speech' },
  ],
  mostNeeded: [
    'billing/payment-failed',
    'returns/refund-times',
    'billing/change-due-date',
    'returns/nothing-arrived',
    'billing/charged-twice',
    'account/cannot-sign-in',
    'billing/declined-at-checkout',
    'billing/cannot-pay',
  ],
  urgent: {
    title: 'Somebody is using your account?',
    text: 'Freeze it first, then call the security line. It is open day and night.',
    article: 'security/account-taken-over',
    flow: 'account-taken-over',
    channel: 'security-line',
  },
  encoder: { kind: 'kernel', full: 'all-MiniLM-L6-v2-q4', light: 'light-query-encoder-q4' },
  // Cases that customers write go by their own mail. Or an adapter sends them: docs/cases.md.
  cases: {
    adapter: { kind: 'mailto' },
    emailFact: 'support-email',
    answerFacts: { adapter: 'email-answer', email: 'email-answer', chat: 'chat-wait', phone: 'phone-wait', post: 'letter-answer' },
    inApp: {
      topics: ['disputes'],
      text: 'A dispute is opened in the app, not by email. Copy this summary into its form: Orders, your order, Report a problem, Open a dispute.',
      answerFact: 'dispute-decision',
    },
    followUpFact: 'follow-up-wait',
    followUpArticle: 'getting-help/follow-up',
  },
  // Pages that may show this help in a panel.
  embed: { hosts: ['https://brindle.example', 'https://www.brindle.example', 'https://account.brindle.example'] },
  // Opinions of articles: kept on the reader's device. Or { kind: 'endpoint', url: … }, or { kind: 'mail', emailFact: … }.
  feedback: { kind: 'device' },
  safety: {
    title: 'How to know it is really us',
    article: 'security/phishing',
    text: 'We never ask for your password, a sign-in code, your full card number or its security code. We never ask you to move money or to let us into your device.',
  },
});
