import type { CliFlags } from '../options.ts';
import { run } from './run.ts';

/** `leakshift [paths…]`: a dry run, or with `--write` the real one. */
export async function migrateCommand(flags: CliFlags): Promise<void> {
  await run('migrate', flags);
}
