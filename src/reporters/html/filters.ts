import type { Report } from '../../types.ts';
import { markup, exact, type Markup } from './markup.ts';
import type { Belonging } from './finding.ts';

const CONFIDENCES = ['high', 'medium', 'low'];
const DECISIONS = ['rewrite', 'suggest', 'refuse'];

/** The form that hides findings; `client/filters.js` keeps it in the hash of the page's address. */
export function filterForm({ findings }: Report, { packageOf, ownersOf }: Belonging): Markup {
  const files = findings.map(({ file }) => file);
  const selects = [
    select('pattern', counted(findings.map(({ pattern }) => pattern))),
    select('decision', inOrder(DECISIONS, counted(findings.map(({ decision }) => decision)))),
    select('confidence', inOrder(CONFIDENCES, counted(findings.map(({ confidence }) => confidence)))),
    select('package', counted(files.map(packageOf))),
    select('owner', counted(files.flatMap(ownersOf))),
  ];
  const review = ['open', 'accepted', 'rejected'].map((value) => markup`<option>${value}</option>`);
  return markup`<form id="filters" role="search" aria-label="Filter the findings">
${selects}<div><label for="by-review">review</label> <select id="by-review" name="review"><option value="">all</option>${review}</select></div>
<div class="text"><label for="by-text">text</label> <input id="by-text" type="search" name="text" autocomplete="off" spellcheck="false" placeholder="name, path, code, id"></div>
<button type="reset">Clear</button>
<output id="shown" aria-live="polite"></output>
</form>`;
}

/** How often each value occurs, by value. */
function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function inOrder(order: readonly string[], counts: ReadonlyMap<string, number>): Map<string, number> {
  return new Map(order.flatMap((value) => (counts.has(value) ? [[value, counts.get(value) ?? 0] as const] : [])));
}

function select(name: string, counts: ReadonlyMap<string, number>): Markup {
  if (counts.size === 0) return markup``;
  const options = [...counts].map(([value, count]) => markup`<option value="${exact(value)}">${value} (${count})</option>`);
  return markup`<div><label for="by-${name}">${name}</label> <select id="by-${name}" name="${name}"><option value="">all</option>${options}</select></div>\n`;
}
