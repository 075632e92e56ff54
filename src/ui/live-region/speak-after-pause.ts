/** Messages for screen readers without chatter: only the last of a quick series is spoken, and none twice in a row. */

export interface Speaker {
  /** Speaks after the pause, in place of whatever was waiting. */
  speak(message: string): void;
  /** Forgets what is waiting. */
  hush(): void;
}

/**
 * @param show - puts a message into the live region
 * @param pauseMs - silence of typing before speaking
 */
export function speakAfterPause(show: (message: string) => void, pauseMs = 900): Speaker {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const hush = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    speak(message) {
      hush();
      timer = setTimeout(() => {
        if (message === last) return;
        last = message;
        show(message);
      }, pauseMs);
    },
    hush,
  };
}
