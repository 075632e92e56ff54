/**
 * Lines of progress for people. In a terminal a line that continues the one before ("Encoding 64 of 900")
 * takes its place; in a file or in CI such lines come at most every five seconds.
 */
import type { WriteStream } from 'node:tty';

const quietMs = 5000;

export interface ProgressLog {
  readonly log: (line: string) => void;
  /** Ends a line that is still open for replacement. */
  readonly finish: () => void;
}

export function createProgressLog(stream: WriteStream): ProgressLog {
  let openTopic: string | undefined;
  let lastPrinted = 0;
  const finish = (): void => {
    if (stream.isTTY && openTopic !== undefined) stream.write('\n');
    openTopic = undefined;
  };
  const log = (line: string): void => {
    const topic = topicOf(line);
    const continues = topic !== undefined && topic === openTopic;
    if (stream.isTTY) {
      if (continues) stream.write('\r\u001b[2K');
      else finish();
      stream.write(topic === undefined ? `${line}\n` : line.slice(0, stream.columns - 1));
    } else {
      if (continues && Date.now() - lastPrinted < quietMs && !isLast(line)) return;
      stream.write(`${line}\n`);
    }
    lastPrinted = Date.now();
    openTopic = topic;
  };
  return { log, finish };
}

/** "Encoding 64 of 900" continues "Encoding 0 of 900"; a line without a count stands alone. */
function topicOf(line: string): string | undefined {
  return /^(.*?)\d+ of \d+/.exec(line)?.[1];
}

function isLast(line: string): boolean {
  const match = /(\d+) of (\d+)/.exec(line);
  return match !== null && match[1] === match[2];
}
