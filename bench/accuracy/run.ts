/**
 * Recall and precision of a scan on leaks and look-alikes in pinned npm packages. Exit code 1 on an unsafe rewrite. Run by
 * `npm run bench:accuracy`, which builds first: the packages go through the built stages, all in this process.
 */
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { readCorpus, select, unpack, type Corpus } from './corpus.ts';
import { formatScore, getUnsafe, score, type Scanned } from './score.ts';

type Pipeline = typeof import('../../src/migrate.ts') & typeof import('../../src/config.ts') & typeof import('../../src/patterns/index.ts');

interface Options {
  readonly only?: readonly string[];
  readonly save?: boolean;
}

const RESULT = new URL('result.txt', import.meta.url);

const loadBuilt = (file: string) => import(new URL(`../../dist/src/${file}`, import.meta.url).href);

async function loadPipeline(): Promise<Pipeline> {
  return { ...(await loadBuilt('migrate.js')), ...(await loadBuilt('config.js')), ...(await loadBuilt('patterns/index.js')) } as Pipeline;
}

async function scanAll(corpus: Corpus): Promise<Map<string, Scanned>> {
  const { loadConfig, patterns, scan } = await loadPipeline();
  const ids = patterns.map(({ id }) => id);
  const scans = new Map<string, Scanned>();
  const places = [...corpus.leaks, ...corpus.lookAlikes];
  // All of them first: what cannot be had is to fail before an hour of scans.
  const roots = new Map(places.map(({ package: name, version }) => [`${name}@${version}`, unpack(name, version)]));
  for (const [key, root] of roots) {
    const started = performance.now();
    // Published packages are what builds wrote, so nothing is ignored.
    const { findings, safe } = await scan(await loadConfig({ paths: ['.'], ignore: false }, root, ids), patterns, () => {});
    scans.set(key, { findings, safe });
    process.stderr.write(`${key}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  }
  return scans;
}

const program = new Command('bench:accuracy')
  .description('recall, precision and unsafe rewrites on the packages of bench/accuracy/corpus.json')
  .option('--only <ids>', 'comma-separated ids of corpus.json', (ids: string) => ids.split(','))
  .option('--save', 'write the result to bench/accuracy/result.txt, which the README shows')
  .action(async ({ only, save = false }: Options) => {
    if (save && only !== undefined) program.error('error: --save is for the whole corpus, not for --only');
    const corpus = select(readCorpus(), only);
    const scans = await scanAll(corpus);
    const result = score(corpus, scans);
    const text = formatScore(result, scans.size);
    process.stdout.write(text);
    if (save) writeFileSync(RESULT, text);
    if (getUnsafe(result).length > 0) process.exitCode = 1;
  });

await program.parseAsync();
