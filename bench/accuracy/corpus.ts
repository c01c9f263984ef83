/** Leaks and look-alikes in published packages, and where the packages are unpacked. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const place = {
  id: z.string().regex(/^[A-Z]\d{3,}$/),
  package: z.string().min(1),
  /** Exact: another version has other lines. */
  version: z.string().regex(/^\d/),
  /** Relative to the unpacked package. */
  file: z.string().min(1),
  line: z.int().min(1),
};

const leak = z.strictObject({
  ...place,
  /** Lines of `file` that add an entry. */
  growth: z.array(z.int().min(1)),
  pattern: z.string().min(1),
  container: z.string().min(1),
  root: z.string().min(1),
  /** Whether a limit keeps what the package does: `no` where the container is the only copy, an id table, a store. */
  evictionSafe: z.enum(['yes', 'mostly', 'no']),
});

/** `why` says what bounds it. */
const lookAlike = z.strictObject({ ...place, why: z.string().min(1) });

const schema = z.strictObject({ leaks: z.array(leak), lookAlikes: z.array(lookAlike) });

export type Corpus = z.infer<typeof schema>;
export type Leak = z.infer<typeof leak>;
export type LookAlike = z.infer<typeof lookAlike>;

const CACHE = join(tmpdir(), 'leakshift-accuracy');

export function readCorpus(): Corpus {
  return schema.parse(JSON.parse(readFileSync(new URL('corpus.json', import.meta.url), 'utf8')));
}

/** The entries with these ids, or all. @throws Error that names an id which does not exist */
export function select(corpus: Corpus, only: readonly string[] | undefined): Corpus {
  if (only === undefined) return corpus;
  const ids = new Set([...corpus.leaks, ...corpus.lookAlikes].map(({ id }) => id));
  const unknown = only.filter((id) => !ids.has(id));
  if (unknown.length > 0) throw new Error(`not in corpus.json: ${unknown.join(', ')}`);
  return {
    leaks: corpus.leaks.filter(({ id }) => only.includes(id)),
    lookAlikes: corpus.lookAlikes.filter(({ id }) => only.includes(id)),
  };
}

/** Packs the package once and gives the directory of its files. Scripts of the package never run. */
export function unpack(name: string, version: string): string {
  const directory = join(CACHE, `${name.replace('/', '+')}@${version}`);
  if (!existsSync(directory)) {
    const work = `${directory}.${process.pid}`;
    mkdirSync(work, { recursive: true });
    const pack = ['pack', '--silent', '--ignore-scripts', `${name}@${version}`, '--pack-destination', work];
    execFileSync('npm', pack, { stdio: ['ignore', 'ignore', 'pipe'] });
    const tarball = readdirSync(work).find((file) => file.endsWith('.tgz'));
    if (tarball === undefined) throw new Error(`npm pack ${name}@${version} made no archive`);
    // One line of warning for each file of an archive that another tar wrote: more than what is held by default.
    execFileSync('tar', ['-xzf', tarball, '--no-same-owner'], { cwd: work, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: Infinity });
    rmSync(join(work, tarball));
    renameSync(work, directory);
  }
  const [first] = readdirSync(directory);
  if (first === undefined) throw new Error(`${name}@${version} is empty; delete ${directory} and try again`);
  return join(directory, first);
}
