import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanDocument } from '../plan-schema.ts';

/** The command line as it is published. */
export const cli = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
/** A terminal's and a continuous integration's variables must not decide what the tests see. */
export const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
export const PLAN = 'leakshift.plan.json';
export const PACKAGE = '{ "name": "sample", "type": "module", "private": true }\n';
export const TSCONFIG = JSON.stringify({
  compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: [] },
  include: ['src'],
});

/** A memo that is rewritten. */
export const memo = (name: string) => `const ${name} = new Map<string, string>();

export function slug(title: string): string {
  const hit = ${name}.get(title);
  if (hit !== undefined) return hit;
  const value = title.trim().toLowerCase().replaceAll(' ', '-');
  ${name}.set(title, value);
  return value;
}
`;
/** A log that is rewritten. */
export const log = (name: string) => `const ${name}: string[] = [];

export function record(event: string): void {
  ${name}.push(event);
}
`;
export const MEMO = memo('cache');
export const LOG = log('events');
/** A set that answers what it has seen: never rewritten. */
export const STORE = `const seen = new Set<string>();

export function isNew(id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}
`;

/** A project on disk, and the built command line in it. */
export class Sample {
  /** A directory of its own, for what stands beside the project. */
  readonly base = realpathSync(mkdtempSync(join(tmpdir(), 'leakshift-sample-')));
  readonly root = join(this.base, 'project');

  /** @param template - what the project starts from, where making it costs seconds */
  constructor(template?: Sample) {
    if (template === undefined) mkdirSync(this.root);
    else cpSync(template.root, this.root, { recursive: true });
  }

  remove(): void {
    rmSync(this.base, { recursive: true, force: true });
  }

  put(file: string, content: string | Buffer): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), content);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  readPlan(file = PLAN): PlanDocument {
    return JSON.parse(this.read(file)) as PlanDocument;
  }

  /** As a person would edit it. */
  editPlan(change: (plan: PlanDocument) => void): void {
    const document = this.readPlan();
    change(document);
    this.put(PLAN, JSON.stringify(document, undefined, 1));
  }

  /** Files that are not as they were committed. */
  getChanged(): string[] {
    return this.git('diff', '--name-only').split('\n').filter(Boolean);
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.root, env, stdio: 'pipe', encoding: 'utf8' });
  }

  /** A package in strict TypeScript with these files, committed. */
  create(files: Readonly<Record<string, string | Buffer>>): void {
    const settings = { 'package.json': PACKAGE, 'tsconfig.json': TSCONFIG, '.gitignore': '*.plan.json\nout*\n' };
    for (const [file, content] of Object.entries({ ...settings, ...files })) this.put(file, content);
    this.commitAll();
  }

  /** A repository with all files in its first commit, and with settings of its own: the machine's must not decide. */
  commitAll(): void {
    this.git('init', '-q', '-b', 'main');
    const settings = {
      'user.name': 't',
      'user.email': 't@example.com',
      'core.autocrlf': 'false',
      'core.safecrlf': 'false',
      'core.quotePath': 'false',
      'commit.gpgsign': 'false',
    };
    for (const [key, value] of Object.entries(settings)) this.git('config', key, value);
    this.git('add', '-A');
    this.git('commit', '-q', '-m', 'x');
  }

  leakshift(...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
    return this.leakshiftIn('.', env, ...args);
  }

  leakshiftIn(directory: string, variables: NodeJS.ProcessEnv, ...args: string[]): ReturnType<Sample['leakshift']> {
    const options = { cwd: join(this.root, directory), env: variables, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], options);
    return { status, stdout, stderr };
  }
}

/** Stops a test file, with what to do, where the command line is not built. */
export function checkBuilt(): void {
  if (!existsSync(cli)) throw new Error('the command line is tested as built: npm run build');
}
