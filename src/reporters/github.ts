import type { Finding } from '../types.ts';
import type { Reporter } from './reporter.ts';
import { cause, tellDecision } from './cause.ts';
import { plural, printable } from './terminal.ts';
import { equation } from './totals.ts';
import { claim, LEVELS, type Level, worstFirst } from './verdict.ts';

/** More of one kind are not shown: https://docs.github.com/en/actions/reference/limits (annotations of a step). */
const MAX_ANNOTATIONS = 10;

/**
 * For the log of a GitHub Actions job: the ten worst errors and warnings as annotations of their lines, then every other finding and all
 * failures as plain lines. https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const github: Reporter = (report, { pathPrefix = '' }) => {
  const worst = worstFirst(report.findings);
  const annotated = (['error', 'warning'] as const).flatMap((level) =>
    worst.filter(({ confidence }) => LEVELS[confidence] === level).slice(0, MAX_ANNOTATIONS),
  );
  const rest = worst.filter((finding) => !annotated.includes(finding));
  const lines = [
    ...annotated.map((finding) => annotation(LEVELS[finding.confidence], finding, pathPrefix)),
    ...group(
      `${plural(rest.length, 'finding')} without an annotation`,
      rest.map((finding) => plainLine(finding, pathPrefix)),
    ),
    ...group(
      plural(report.failures.length, 'failure'),
      report.failures.map(({ file, code, message }) => `${pathPrefix}${file}: ${message} (${code})`),
    ),
    inert(`${equation(report.summary)}, in ${plural(report.summary.files, 'file')}`),
  ];
  return `${lines.join('\n')}\n`;
};

function annotation(level: Level, finding: Finding, pathPrefix: string): string {
  const properties = {
    file: pathPrefix + finding.file,
    line: String(finding.line),
    col: String(finding.column),
    title: printable(`${finding.pattern}: ${finding.name} ${claim(finding)}`),
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${level} ${written.join(',')}::${escapeData(said(finding))}`;
}

function said(finding: Finding): string {
  const told = [tellDecision(finding), cause(finding)].filter((part) => part !== '').join('; ');
  return printable(`${told} (leakshift explain ${finding.id})`);
}

function plainLine(finding: Finding, pathPrefix: string): string {
  return `${pathPrefix}${finding.file}:${finding.line}:${finding.column} ${finding.name}: ${said(finding)}`;
}

function group(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`::group::${title}`, ...lines.map(inert), '::endgroup::'];
}

/** A log line that the runner cannot take for a command, whatever a file is called: `::` counts at its start, `##[` anywhere. */
function inert(line: string): string {
  return `- ${printable(line).replaceAll('##[', '## [')}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
