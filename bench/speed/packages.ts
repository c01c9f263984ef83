/** The packages whose published TypeScript sources are the tree, and their types, installed from npm at one point in time. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const EXACT = /^(?:npm:[\w@/.-]+@)?\d+\.\d+\.\d+$/;
const versions = z.record(z.string(), z.string().regex(EXACT));
const schema = z.strictObject({
  /** Nothing published later is installed: this pins what the packages depend on. */
  before: z.iso.date(),
  sources: versions,
  tools: versions,
});

export type Packages = z.infer<typeof schema>;

export function readPackages(): Packages {
  return schema.parse(JSON.parse(readFileSync(new URL('packages.json', import.meta.url), 'utf8')));
}

/** Installs once per list of packages, without running their scripts. Gives the directory that holds `node_modules`. */
export function install({ before, sources, tools }: Packages): string {
  const dependencies = { ...sources, ...tools };
  const key = createHash('sha256')
    .update(JSON.stringify([before, dependencies]))
    .digest('hex')
    .slice(0, 12);
  const directory = join(tmpdir(), 'leakshift-speed', key);
  if (existsSync(directory)) return directory;
  const work = `${directory}.${process.pid}`;
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'package.json'), JSON.stringify({ name: 'speed', private: true, dependencies }));
  process.stderr.write(`installing ${Object.keys(dependencies).length} packages and what they need into ${directory}\n`);
  // Their peers are each other, and engines that only matter to who runs them.
  const args = ['install', `--before=${before}`, '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    execFileSync('npm', args, { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(work, directory);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
  return directory;
}
