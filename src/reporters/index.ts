import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { patch } from './patch.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';
import type { Reporter } from './reporter.ts';

/** Every `--format`, by name. `FORMATS` in options.ts has their file endings. */
export const reporters = { text, json, markdown, html, sarif, github, gitlab, patch } satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;
