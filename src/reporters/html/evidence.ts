import type { Evidence } from '../../types.ts';
import { groupBy } from '../group-by.ts';
import { markup, type Content, type Markup } from './markup.ts';

/** The lines of a proof by file, in their order, each with what it proves; the name is marked where it stands. */
export function codeFrames(evidence: readonly Evidence[], name: string): Markup[] {
  return [...groupBy(evidence, ({ file }) => file)].map(([file, places]) => {
    const lines = [...groupBy(places, ({ line }) => String(line)).values()].toSorted(([a], [b]) => (a?.line ?? 0) - (b?.line ?? 0));
    const rows = lines.map((atLine, index) => frameLine(atLine, lines[index - 1]?.[0]?.line, name));
    return markup`<figure class="frame"><figcaption>${file}</figcaption><ol>${rows}</ol></figure>\n`;
  });
}

function frameLine(places: readonly Evidence[], previous: number | undefined, name: string): Markup {
  const [first] = places;
  if (first === undefined) return markup``;
  const isGap = previous !== undefined && first.line > previous + 1;
  const roles = [...groupBy(places, ({ role, note }) => `${role}\n${note ?? ''}`).values()].map(([each]) => {
    const note = each?.note === undefined ? '' : `: ${each.note}`;
    return markup` <span class="role"><b>${each?.role}</b>${note}</span>`;
  });
  const gap = isGap ? markup` class="gap"` : '';
  return markup`<li${gap} data-n="${first.line}"><code>${marked(first.text, name)}</code>${roles}</li>\n`;
}

/** The line, with the last word of `Rates.samples` or `Workspace#members` marked wherever it is a word. */
function marked(text: string, name: string): Content {
  const word = /[\p{ID_Continue}$]+$/u.exec(name)?.[0];
  if (word === undefined) return text;
  const parts = text.split(new RegExp(`(?<![\\p{ID_Continue}$])(${word.replaceAll('$', '\\$')})(?![\\p{ID_Continue}$])`, 'u'));
  return parts.map((part, index) => (index % 2 === 1 ? markup`<mark>${part}</mark>` : part));
}
