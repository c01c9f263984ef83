import { printable } from './terminal.ts';

/**
 * Words from the report as they are, whatever they hold: nothing in them is taken for Markdown, HTML, a mention or a reference to an issue.
 * The zero-width space is what Dependabot and Renovate put there: a backslash does not keep GitHub from calling somebody.
 */
export function prose(text: string): string {
  return printable(text)
    .replaceAll(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replaceAll(/@|#(?=\d)/g, '$&&#8203;');
}

/** A code span; its fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const content = printable(text);
  const fence = '`'.repeat(longestRun(content) + 1);
  // A blank on both sides is taken off again, and has to be there where the text ends in a backtick or a blank of its own.
  const pad = /^[` ]|[` ]$/.test(content) && content.trim() !== '' ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** A fenced block; its fence is longer than any run of backticks inside. */
export function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** Text between HTML tags, such as in a `<summary>`, where Markdown does not reach. */
export function html(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return printable(text).replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
