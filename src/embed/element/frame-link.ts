/**
 * The host's end of the channel to one frame: answers knocks from its own window and origin only, sends commands,
 * reads reports. A page of the help centre that is opened in the frame knocks anew and hears what is still open.
 */
import { floodGate } from '../protocol/flood-gate.ts';
import type { Hello } from '../protocol/handshake.ts';
import { parseKnock } from '../protocol/parse-knock.ts';
import { parseReport } from '../protocol/parse-report.ts';
import type { Report } from '../protocol/report.ts';
import { ownVersions, sharedVersion } from '../protocol/versions.ts';
import { warnOnce } from '../protocol/warn-once.ts';
import type { Command } from '../protocol/command.ts';
import type { CommandLog } from './command-log.ts';

export interface FrameLink {
  /** Sends a command of the log, if there is somebody to hear it. */
  send(command: Command): void;
  close(): void;
}

export interface LinkEnds {
  readonly frame: HTMLIFrameElement;
  /** Origin of the help centre. */
  readonly origin: string;
  readonly log: CommandLog;
  readonly onReport: (report: Report) => void;
  /** The frame speaks no version that this script speaks. */
  readonly onStranger: () => void;
}

export function openFrameLink({ frame, origin, log, onReport, onStranger }: LinkEnds): FrameLink {
  let port: MessagePort | undefined;
  const mayPass = floodGate();

  const drop = (): void => {
    port?.close();
    port = undefined;
  };

  const answerKnock = (event: MessageEvent<unknown>): void => {
    if (event.source === null || event.source !== frame.contentWindow || event.origin !== origin) return;
    const knock = parseKnock(event.data);
    if (knock === undefined || !mayPass()) return;
    drop();
    if (sharedVersion(ownVersions, knock) === undefined) {
      warnOnce(`the help centre speaks versions ${knock.oldest} to ${knock.newest} of the protocol; this page's script does not`);
      onStranger();
      return;
    }
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = hear;
    const hello: Hello = { waymark: 'hello', ...ownVersions };
    frame.contentWindow.postMessage(hello, origin, [channel.port2]);
    for (const command of log.open()) port.postMessage(command);
  };

  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (!mayPass()) {
      warnOnce('the frame sends more messages than anybody could read; some are dropped');
      return;
    }
    const report = parseReport(data);
    if (report === undefined) warnOnce('the frame sent a message that this script does not know; it is ignored');
    else if (report.kind === 'done') log.done(report.id);
    else onReport(report);
  };

  addEventListener('message', answerKnock);
  return {
    send(command) {
      port?.postMessage(command);
    },
    close() {
      removeEventListener('message', answerKnock);
      drop();
    },
  };
}
