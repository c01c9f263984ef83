import { json } from './json.ts';
import { patch } from './patch.ts';
import { text } from './text.ts';
import type { Reporter } from './reporter.ts';

/** Every `--format`, by name. */
export const reporters = { text, json, patch } satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;
