/** Brings the panel's slim bar to life: one step back, and closing where there is something to close. */
import type { PanelHistory } from '../panel-history.ts';

export interface PanelBar {
  /** Draws what the way back allows now. */
  draw(): void;
  setClosable(isClosable: boolean): void;
}

export interface BarNeeds {
  readonly panelHistory: PanelHistory;
  readonly onClose: () => void;
}

export function startBar({ panelHistory, onClose }: BarNeeds): PanelBar {
  const bar = document.querySelector('[data-panel-bar]');
  const back = bar?.querySelector<HTMLElement>('[data-panel-back]');
  const close = bar?.querySelector<HTMLElement>('[data-panel-close]');
  back?.addEventListener('click', () => {
    panelHistory.goBack();
  });
  close?.addEventListener('click', onClose);
  const draw = (): void => {
    if (back) back.hidden = !panelHistory.canGoBack;
  };
  draw();
  return {
    draw,
    setClosable(isClosable) {
      if (close) close.hidden = !isClosable;
    },
  };
}
