/** What the page's markup tells its script: facts in words, holidays, and names. */
import type { HandOverWay } from '../../cases/case-record.ts';
import type { CaseTimes } from '../../cases/what-next.ts';

export interface CasePageSettings {
  readonly language: string;
  readonly siteName: string;
  readonly email: string;
  readonly times: CaseTimes;
  readonly holidays: ReadonlySet<string>;
  /** Topics whose cases are opened by a form in the app. */
  readonly inAppTopics: ReadonlySet<string>;
}

export function readCasePageSettings({ dataset }: HTMLElement): CasePageSettings {
  const answers: unknown = JSON.parse(dataset['answers'] ?? '{}');
  const words = new Map<string, unknown>(typeof answers === 'object' && answers !== null ? Object.entries(answers) : []);
  const answerTo = (way: HandOverWay): string => {
    const text = words.get(way);
    return typeof text === 'string' ? text : '';
  };
  return {
    language: document.documentElement.lang,
    siteName: dataset['siteName'] ?? '',
    email: dataset['email'] ?? '',
    times: {
      answers: {
        adapter: answerTo('adapter'),
        email: answerTo('email'),
        chat: answerTo('chat'),
        phone: answerTo('phone'),
        post: answerTo('post'),
        app: answerTo('app'),
      },
      followUp: dataset['followUp'] ?? '',
    },
    holidays: new Set((dataset['holidays'] ?? '').split(' ')),
    inAppTopics: new Set((dataset['inAppTopics'] ?? '').split(' ').filter((topic) => topic !== '')),
  };
}
