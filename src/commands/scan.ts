import { LeakshiftError } from '../errors.ts';
import type { CliFlags } from '../options.ts';
import { run } from './run.ts';

/** `leakshift scan [paths…]`: findings only. */
export async function scanCommand(flags: CliFlags): Promise<void> {
  if (flags.write === true || flags.allowDirty === true) {
    throw new LeakshiftError('LEAKSHIFT_USAGE', 'scan writes nothing', 'leakshift --write [paths…] scans and writes');
  }
  if (flags.format === 'patch' || flags.report?.some((file) => file.endsWith('.patch'))) {
    throw new LeakshiftError('LEAKSHIFT_USAGE', 'scan makes no patch', 'leakshift --format patch [paths…] prints one and writes nothing');
  }
  if (flags.plan !== undefined) {
    throw new LeakshiftError(
      'LEAKSHIFT_USAGE',
      'scan makes no plan',
      `leakshift --plan ${flags.plan} [paths…] makes one and writes nothing else`,
    );
  }
  await run('scan', flags);
}
