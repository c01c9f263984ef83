import type { Reporter } from './reporter.ts';

/** All changes as one stream for `git apply`, run where the report's paths start. The bytes are the files' own, so nothing is escaped. */
export const patch: Reporter = (report) => report.patches.map((file) => file.patch).join('');
