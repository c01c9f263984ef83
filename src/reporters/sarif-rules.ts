import type { ReportingDescriptor } from 'sarif';
import type { Finding } from '../types.ts';
import type { PatternWords } from './reporter.ts';

const DECISIONS = [
  [
    'rewrite',
    'a program that relied on documented behaviour cannot tell the difference, save for memory and speed; the edits are the fix of the result',
  ],
  ['suggest', 'it grows, but it may be the only copy of the data; choose a fix by hand'],
  ['refuse', 'the rewrite was tried and a check turned it down; choose a fix by hand'],
] as const;

/** What `toolExecutionNotifications` refer to. GitHub asks for the full description and the help of these too. */
export const NOTIFICATIONS: ReportingDescriptor[] = [
  notification('failure', 'FileFailed', 'A file, or a part of the work, that failed.', 'Correct what the message names and run again.'),
  notification(
    'skipped',
    'FileLeftOut',
    'A file that was left out, such as minified or generated code.',
    'Run with --no-ignore to scan it.',
  ),
  notification('note', 'NotChecked', 'What could not be checked or is not shown.', 'Nothing has to be done.'),
  notification('truncated', 'ResultsLeftOut', 'Findings that there is no room for.', 'leakshift --format json has all of them.'),
];

function notification(id: string, name: string, description: string, help: string): ReportingDescriptor {
  return { id, name, shortDescription: { text: description }, fullDescription: { text: description }, help: { text: help } };
}

/** The patterns that are known, and those that a report from elsewhere has. */
export function descriptors(findings: readonly Finding[], patterns: readonly PatternWords[]): ReportingDescriptor[] {
  const unknown = [...new Set(findings.map(({ pattern }) => pattern))].filter((id) => patterns.every((pattern) => pattern.id !== id));
  return [...patterns, ...unknown.map((id) => ({ id, description: id, rewrite: 'a bounded container' }))].map(descriptor);
}

function descriptor({ id, description, rewrite }: PatternWords): ReportingDescriptor {
  const head = `${sentence(description)} Such memory is freed when the process ends and not before. The safe rewrite is ${rewrite}.`;
  const ask = 'leakshift explain ID shows the whole proof of a finding; its ID is in the message.';
  const text = [head, ...DECISIONS.map(([name, meaning]) => `${name}: ${meaning}.`), ask].join('\n');
  const markdown = [
    head,
    '',
    ...DECISIONS.map(([name, meaning]) => `- **${name}**: ${meaning}.`),
    '',
    ask.replace('leakshift explain ID', '`leakshift explain ID`'),
  ];
  return {
    id,
    name: id.replaceAll(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence(description) },
    fullDescription: { text: head },
    help: { text, markdown: markdown.join('\n') },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['memory-leak', 'performance', 'reliability'] },
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
