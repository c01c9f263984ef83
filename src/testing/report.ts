import { type Flags, loadConfig } from '../config.ts';
import { migrate, scan } from '../migrate.ts';
import { patterns } from '../patterns/index.ts';
import { reporters } from '../reporters/index.ts';

/** The functions that the command line calls: a process for each of so many runs would spend its time on loading the compiler. */
export async function report(root: string, flags: Flags, run: typeof scan | typeof migrate = scan): Promise<string> {
  const config = await loadConfig(
    flags,
    root,
    patterns.map(({ id }) => id),
  );
  return reporters.json(await run(config, patterns, () => {}), { color: false, patterns });
}
