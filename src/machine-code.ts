import { setFlagsFromString } from 'node:v8';

/** That of Node 20. Later ones have a compiler between the two, and other flags: there is nothing to gain. */
const MEASURED = /^11\./;

/**
 * A scan runs much code, and most of it for some seconds at most: a quarter of its CPU time went into optimizing functions, many of them again and
 * again. Machine code without optimizations is made at once, and only what runs four times as long as by default is optimized.
 */
const FLAGS: readonly string[] = ['--always-sparkplug', `--interrupt-budget=${4 * 66 * 1024}`];

/**
 * Before the compiler is loaded: what has run already keeps what it was told. Machine code takes room as well, which a limit that is given for
 * the memory was not measured with.
 */
export function optimizeLess(args: readonly string[]): void {
  if (!MEASURED.test(process.versions.v8) || args.some((arg) => arg.startsWith('--max-memory'))) return;
  for (const flag of FLAGS) setFlagsFromString(flag);
}
