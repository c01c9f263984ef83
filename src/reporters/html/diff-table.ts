import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Hunk } from './changes.ts';
import { markup, type Markup } from './markup.ts';

/** Beyond this many characters nobody compares two lines word by word. */
const MAX_LINE = 1000;
/** Beyond this many comparisons the lines of a block are set side by side as they come. */
const MAX_COMPARISONS = 400;
/** Two lines with at least this share of their characters in common (Dice's coefficient) are one line that was edited. */
const SIMILAR = 0.5;

interface Line {
  readonly number: number;
  readonly text: string;
}

/** What stands beside each other; `edited` when it is one line before and after. */
interface Row {
  readonly before?: Line;
  readonly after?: Line;
  readonly kind: 'context' | 'changed' | 'edited';
}

/** A hunk side by side. The line numbers come from CSS, so that copied code has none. */
export function diffTable(hunk: Hunk): Markup {
  return markup`<table class="diff"><colgroup><col><col></colgroup>
<thead><tr><th scope="col">before</th><th scope="col">after</th></tr></thead>
<tbody>
${toRows(hunk).map(tableRow)}</tbody></table>`;
}

function tableRow({ before, after, kind }: Row): Markup {
  if (kind === 'context') return markup`<tr>${cell(undefined, before)}${cell(undefined, after)}</tr>\n`;
  if (kind === 'edited' && before !== undefined && after !== undefined) return editedRow(before, after);
  return markup`<tr>${cell('old', before)}${cell('new', after)}</tr>\n`;
}

function cell(kind: 'old' | 'new' | undefined, line: Line | undefined): Markup {
  if (line === undefined) return markup`<td class="none"></td>`;
  if (kind === undefined) return markup`<td data-n="${line.number}">${line.text}</td>`;
  return markup`<td class="${kind}" data-n="${line.number}">${line.text}</td>`;
}

/** Words that went and words that came, between those that stayed. */
function editedRow(before: Line, after: Line): Markup {
  const parts = diffWordsWithSpace(before.text, after.text);
  const left = parts.filter(({ added }) => !added).map(({ removed, value }) => (removed ? markup`<del>${value}</del>` : value));
  const right = parts.filter(({ removed }) => !removed).map(({ added, value }) => (added ? markup`<ins>${value}</ins>` : value));
  return markup`<tr><td class="old" data-n="${before.number}">${left}</td><td class="new" data-n="${after.number}">${right}</td></tr>\n`;
}

function toRows({ lines, oldStart, newStart }: Hunk): Row[] {
  const rows: Row[] = [];
  let removed: Line[] = [];
  let added: Line[] = [];
  let [oldNumber, newNumber] = [oldStart, newStart];
  const flush = () => {
    rows.push(...beside(removed, added));
    [removed, added] = [[], []];
  };
  for (const line of lines) {
    const text = line.slice(1).replace(/\r$/, '');
    if (line.startsWith('-')) removed.push({ number: oldNumber++, text });
    else if (line.startsWith('+')) added.push({ number: newNumber++, text });
    else if (!line.startsWith('\\')) {
      flush();
      rows.push({ before: { number: oldNumber++, text }, after: { number: newNumber++, text }, kind: 'context' });
    }
  }
  flush();
  return rows;
}

/** Sets a block of removed lines beside the block that took its place, edited lines beside what they were. */
function beside(removed: readonly Line[], added: readonly Line[]): Row[] {
  if (removed.length * added.length > MAX_COMPARISONS) return sideBySide(removed, added);
  const rows: Row[] = [];
  let [left, right] = [0, 0];
  let pending: { removed: Line[]; added: Line[] } = { removed: [], added: [] };
  for (const { count, removed: isRemoved, added: isAdded } of diffArrays([...removed], [...added], { comparator: isSimilar })) {
    if (isRemoved) pending.removed.push(...removed.slice(left, (left += count)));
    else if (isAdded) pending.added.push(...added.slice(right, (right += count)));
    else {
      rows.push(...sideBySide(pending.removed, pending.added));
      pending = { removed: [], added: [] };
      for (let index = 0; index < count; index++) rows.push(pair(removed[left++], added[right++], 'edited'));
    }
  }
  return [...rows, ...sideBySide(pending.removed, pending.added)];
}

function sideBySide(removed: readonly Line[], added: readonly Line[]): Row[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => pair(removed[index], added[index], 'changed'));
}

function pair(before: Line | undefined, after: Line | undefined, kind: Row['kind']): Row {
  return { kind, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function isSimilar(before: Line, after: Line): boolean {
  const [a, b] = [before.text.trim(), after.text.trim()];
  const longest = Math.max(a.length, b.length);
  if (longest > MAX_LINE || longest === 0) return a === b;
  const kept = diffWordsWithSpace(a, b).filter(({ added, removed }) => !added && !removed);
  return (2 * kept.reduce((sum, { value }) => sum + value.length, 0)) / (a.length + b.length) >= SIMILAR;
}
