/** What kind of machine a run was made on, so that figures can be read later. No names of hosts or people. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly node: string;
  readonly platform: string;
  /** Mean number of processes that wanted a core in the minute before the run: above the number of cores, times are too long. */
  readonly loadAtStart: number;
}

export function describeMachine(): Machine {
  const model =
    cpus()[0]
      ?.model.replaceAll(/\s+/g, ' ')
      .replace(/\s*@.*$|\s*\d+-Core.*$/, '')
      .trim() ?? 'unknown';
  return {
    cores: availableParallelism(),
    processor: [model, familyOf()].filter((part) => part !== '').join(', '),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    loadAtStart: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** Linux alone tells the family; elsewhere the model says enough. */
function familyOf(): string {
  try {
    const family = /^cpu family\s*:\s*(\d+)/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1];
    return family === undefined ? '' : `family ${family}`;
  } catch {
    return '';
  }
}

export function machineLine({ cores, processor, memoryGiB, node, platform, loadAtStart }: Machine): string {
  const crowd =
    loadAtStart > cores * 0.5
      ? ` Load before the run was ${loadAtStart}: other work was on the machine, so read ratios, not milliseconds.`
      : '';
  return `${cores} cores (${processor}), ${memoryGiB} GiB, ${platform}, Node ${node}.${crowd}`;
}
