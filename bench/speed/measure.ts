/** Wall time, CPU time and peak memory of one command with everything that it starts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of all processes and threads, user and system. */
  readonly cpu: number;
  /** MB: the largest sum of the resident sets of the processes that were alive together. */
  readonly memory: number;
}

const SAMPLE_MS = 50;
const KB_PER_MB = 1024;

/** Fields of `/proc/PID/status` in kB, or its parent's id. */
function readStatus(pid: string): { parent: string; resident: number; peak: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? '0';
    return { parent: field('PPid'), resident: Number(field('VmRSS')), peak: Number(field('VmHWM')) };
  } catch {
    return undefined; // It ended.
  }
}

/** kB that the processes below `root` hold now; at least the most that one of them ever held. */
function sampleMemory(root: number): number {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [pid, readStatus(pid)]),
  );
  const isBelow = (pid: string): boolean => {
    const parent = all.get(pid)?.parent;
    return parent !== undefined && parent !== '0' && (parent === String(root) || isBelow(parent));
  };
  const below = [...all].flatMap(([pid, status]) => (status && isBelow(pid) ? [status] : []));
  return Math.max(
    below.reduce((sum, { resident }) => sum + resident, 0),
    ...below.map(({ peak }) => peak),
  );
}

/**
 * Runs a command, its output thrown away. Linux only: memory is read from /proc, CPU time is what bash's `time` says.
 * @throws Error when the exit code is none of `exitCodes`, with the end of what the command said
 */
export async function measure(command: readonly string[], cwd: string, exitCodes: readonly number[]): Promise<Cost> {
  const script = 'TIMEFORMAT="cost %R %U %S"; { time "$@" >/dev/null 2>&3; } 3>&2';
  const child = spawn('bash', ['-c', script, 'bash', ...command], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said = (said + chunk).slice(-2000)));
  let memory = 0;
  const sampling = setInterval(() => {
    memory = Math.max(memory, child.pid === undefined ? 0 : sampleMemory(child.pid));
  }, SAMPLE_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(sampling);
  const cost = /^cost ([\d.]+) ([\d.]+) ([\d.]+)$/m.exec(said);
  if (code === null || !exitCodes.includes(code) || !cost) throw new Error(`exit code ${code} of ${command.join(' ')}\n${said}`);
  const [wall = 0, user = 0, system = 0] = cost.slice(1).map(Number);
  return { wall, cpu: user + system, memory: memory / KB_PER_MB };
}
