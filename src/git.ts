import { spawnSync } from 'node:child_process';

export type GitAnswer = { readonly ok: true; readonly out: string } | { readonly ok: false; readonly reason: string };

export interface GitOptions {
  /** For git's standard input. */
  readonly input?: string;
  /** Variables for git alone, such as another index. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Output of one git command; never throws. `reason` is git's own first line, or that git is not installed. */
export function git(cwd: string, args: readonly string[], options: GitOptions = {}): GitAnswer {
  // A hook sets GIT_DIR and GIT_INDEX_FILE for its own repository; and a file system monitor of the repository is a program of others.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const result = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd,
    env: { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', ...options.env },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    input: options.input ?? '',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  if (result.error !== undefined) {
    const missing = 'code' in result.error && result.error.code === 'ENOENT';
    return { ok: false, reason: missing ? 'git is not installed' : result.error.message };
  }
  if (result.status === 0) return { ok: true, out: result.stdout };
  return { ok: false, reason: result.stderr.split('\n')[0]?.replace(/^fatal: /, '') || `git ended with ${result.status ?? result.signal}` };
}

/** Splits what `-z` printed. */
export function splitNul(out: string): string[] {
  return out.split('\0').filter((entry) => entry !== '');
}
