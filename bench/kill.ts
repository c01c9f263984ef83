/**
 * Kills the built command in the middle of writing, again and again, and looks at what is left: `npm run bench:kill [rounds]`.
 * Every file must be whole, old or new; `resume` must complete the write and `undo` must restore every byte.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const FILES = 400;
const ROUNDS = Number(process.argv[2] ?? 100);
/** Rounds that kill the whole `--write`, analysis and all; the others start from its journal. */
const WHOLE_RUNS = 2;

const root = mkdtempSync(join(tmpdir(), 'leakshift-kill-'));
const saved = mkdtempSync(join(tmpdir(), 'leakshift-kill-journal-'));
const nameOf = (index: number) => join(root, 'src', `module-${index}.ts`);

function createProject(): void {
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'package.json'), '{ "name": "kill", "type": "module", "private": true }\n');
  const compilerOptions = { target: 'es2022', module: 'nodenext', strict: true, types: [] };
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  for (let index = 0; index < FILES; index++) {
    const eol = index % 3 === 0 ? '\r\n' : '\n';
    const memo = [
      `const cache${index} = new Map<string, string>();`,
      '',
      `export function slug${index}(title: string): string {`,
      `  const hit = cache${index}.get(title);`,
      '  if (hit !== undefined) return hit;',
      `  const value = title.trim().toLowerCase() + '${index}';`,
      `  cache${index}.set(title, value);`,
      '  return value;',
      '}',
      '',
    ];
    writeFileSync(nameOf(index), (index % 5 === 0 ? '\uFEFF' : '') + memo.join(eol));
  }
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'core.autocrlf=false', ...args], { cwd: root });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'before');
}

function leakshift(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`leakshift ${args.join(' ')} ended with ${status}: ${stderr}`);
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Hash by file, of everything that stands beside the sources: a stray temporary file shows as one more. */
function snapshot(): ReadonlyMap<string, string> {
  const sources = readdirSync(join(root, 'src')).map((name) => join('src', name));
  return new Map(['package.json', ...sources].map((name) => [name, hashOf(join(root, name))]));
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, hash]) => b.get(name) === hash);
}

interface Victim {
  readonly args: readonly string[];
  readonly signal: 'SIGKILL' | 'SIGINT';
  /** Longest wait, in ms, between the first file that changes and the kill. */
  readonly within: number;
}

/** Starts the command and kills it at a random moment after its first rename. */
async function kill({ args, signal, within }: Victim): Promise<{ code: number | null; signal: string | null }> {
  const child = spawn(process.execPath, [cli, ...args], { cwd: root, stdio: 'ignore' });
  const closed = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('close', (code, by) => resolve({ code, signal: by }));
  });
  const first = join(root, 'package.json');
  const start = hashOf(first);
  const delay = Math.random() * within;
  const poll = setInterval(() => {
    if (hashOf(first) === start) return;
    clearInterval(poll);
    setTimeout(() => child.kill(signal), delay);
  }, 1);
  const result = await closed;
  clearInterval(poll);
  return result;
}

/** How long the write phase takes, from the first rename to the end of the process, in ms. */
async function measure(): Promise<number> {
  const child = spawn(process.execPath, [cli, 'resume'], { cwd: root, stdio: 'ignore' });
  const first = join(root, 'package.json');
  const start = hashOf(first);
  let changed = 0;
  const poll = setInterval(() => {
    if (changed === 0 && hashOf(first) !== start) changed = performance.now();
  }, 1);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(poll);
  return performance.now() - changed;
}

function restoreJournal(): void {
  rmSync(join(root, '.leakshift'), { recursive: true, force: true });
  cpSync(saved, join(root, '.leakshift'), { recursive: true });
}

interface Figures {
  kills: number;
  inside: number;
  torn: number;
  strays: number;
  resumed: number;
  undone: number;
  interrupted: number;
  interruptedWith130: number;
}

type Snapshot = ReadonlyMap<string, string>;

function countStates(left: Snapshot, before: Snapshot, after: Snapshot, figures: Figures): void {
  const states = [...before.keys()].map((name) =>
    left.get(name) === before.get(name) ? 'old' : left.get(name) === after.get(name) ? 'new' : 'torn',
  );
  figures.torn += states.filter((state) => state === 'torn').length;
  figures.strays += left.size - before.size;
  figures.inside += states.includes('old') && states.includes('new') ? 1 : 0;
}

async function playRound(round: number, within: number, before: Snapshot, after: Snapshot, figures: Figures): Promise<void> {
  const signal = round % 2 === 0 ? 'SIGKILL' : 'SIGINT';
  const isUndo = round >= WHOLE_RUNS && round % 8 >= 6;
  if (round >= WHOLE_RUNS) restoreJournal();
  if (isUndo) leakshift('resume');
  const args = round < WHOLE_RUNS ? ['--write', '--quiet'] : [isUndo ? 'undo' : 'resume'];
  const ended = await kill({ args, signal, within });
  figures.kills += ended.code === 0 ? 0 : 1;
  countStates(snapshot(), before, after, figures);
  const file = join(root, '.leakshift/journal.json');
  const state = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly state: string }).state : 'removed';
  const isUnfinished = state !== 'removed' && state !== 'done';
  // Behind the last file a signal just ends the process: there is nothing left to say.
  if (signal === 'SIGINT' && isUnfinished) {
    figures.interrupted++;
    if (ended.code === 130) figures.interruptedWith130++;
  }
  if (isUnfinished) leakshift('resume');
  if (isSame(snapshot(), isUndo && !isUnfinished ? before : after)) figures.resumed++;
  if (state === 'removed') restoreJournal();
  leakshift('undo');
  if (isSame(snapshot(), before)) figures.undone++;
}

async function main(): Promise<void> {
  createProject();
  const before = snapshot();
  leakshift('--write', '--quiet');
  const after = snapshot();
  const changed = [...after].filter(([name, hash]) => before.get(name) !== hash).length;
  if (changed !== FILES + 1) throw new Error(`${changed} files were written, expected ${FILES} and the manifest`);
  cpSync(join(root, '.leakshift'), saved, { recursive: true });
  const journal = join(saved, 'journal.json');
  writeFileSync(journal, readFileSync(journal, 'utf8').replace('"state": "done"', '"state": "writing"'));
  leakshift('undo');
  restoreJournal();
  const within = await measure();
  leakshift('undo');

  const figures: Figures = { kills: 0, inside: 0, torn: 0, strays: 0, resumed: 0, undone: 0, interrupted: 0, interruptedWith130: 0 };
  for (let round = 0; round < ROUNDS; round++) await playRound(round, within, before, after, figures);
  const { kills, inside, torn, strays, resumed, undone, interrupted, interruptedWith130 } = figures;
  process.stdout.write(
    `${ROUNDS} rounds over ${changed} files, ${WHOLE_RUNS} of them kills of the whole --write; write phase ${within.toFixed(0)} ms\n` +
      `${kills} killed before the end, ${inside} with old and new files side by side\n` +
      `${torn} torn files, ${strays} stray temporary files (swept later)\n` +
      `${interruptedWith130} of ${interrupted} interrupted runs exited with 130\n` +
      `${resumed} of ${ROUNDS} completed by resume, ${undone} of ${ROUNDS} restored byte for byte by undo\n`,
  );
  if (torn > 0 || resumed < ROUNDS || undone < ROUNDS || interruptedWith130 < interrupted) process.exitCode = 1;
}

try {
  await main();
} finally {
  rmSync(root, { recursive: true, force: true });
  rmSync(saved, { recursive: true, force: true });
}
