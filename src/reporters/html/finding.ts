import type { Finding } from '../../types.ts';
import { cause, decided } from '../cause.ts';
import { plural } from '../terminal.ts';
import { verdict } from '../verdict.ts';
import type { Change, Hunk } from './changes.ts';
import { diffTable } from './diff-table.ts';
import { codeFrames } from './evidence.ts';
import { exact, markup, type Markup } from './markup.ts';

/** What a plan takes at most. */
const MAX_LIMIT = 1_000_000_000;

/** What the page filters by and the report does not hold: derived from the files' paths, or told by the caller. */
export interface Belonging {
  readonly packageOf: (file: string) => string;
  readonly ownersOf: (file: string) => readonly string[];
  /** In a long report: keeps it as text that `client/deferred.js` turns into elements when it is needed; the attribute that says which. */
  readonly defer?: (heavy: Markup) => Markup;
}

/** Findings with one change between them: shown once, decided one by one or together. */
export function changeSection(change: Change, belonging: Belonging): Markup {
  const { findings, hunks } = change;
  const [first] = findings;
  if (first === undefined) return markup``;
  const isAlone = findings.length === 1;
  const articles = findings.map((finding) => article(finding, belonging, isAlone));
  const figures = (hunks.get(first) ?? []).map((hunk) => figure(hunk, findings));
  const shownAs = isAlone ? '' : markup`<p>As it is in ${place(first)}:</p>`;
  const diffs = figures.length === 0 ? markup`` : markup`<div class="diffs">${shownAs}${figures}</div>`;
  const elsewhere =
    figures.length === 0 ? [] : findings.slice(1).map((finding) => elsewhereDiff(finding, hunks.get(finding) ?? [], belonging));
  const [part, now] = split(diffs, belonging);
  return markup`<section class="change"${part}>${isAlone ? '' : groupHead(findings)}
${articles}${now}${elsewhere}
</section>
`;
}

/** The attribute of the element that `heavy` belongs into, and what stands there from the start. */
function split(heavy: Markup, { defer }: Belonging): readonly [Markup, Markup] {
  const none = markup``;
  return heavy.text === '' || defer === undefined ? [none, heavy] : [defer(heavy), none];
}

function groupHead(findings: readonly Finding[]): Markup {
  return markup`<header class="group"><h3>${plural(findings.length, 'finding')} with the same change</h3>
<div class="acts"><button type="button" data-all="accept">Accept all shown</button>
<button type="button" data-all="reject">Reject all shown</button></div></header>`;
}

function article(finding: Finding, belonging: Belonging, isAlone: boolean): Markup {
  const { packageOf, ownersOf } = belonging;
  const { id, name, pattern, decision, confidence, container, root, file, line, column } = finding;
  const why = cause(finding);
  const owners = ownersOf(file);
  const data = [
    markup` data-id="${id}" data-name="${exact(name)}" data-file="${exact(file)}" data-line="${line}" data-pattern="${pattern}"`,
    markup` data-decision="${decision}" data-confidence="${confidence}" data-package="${exact(packageOf(file))}"`,
    owners.length === 0 ? '' : markup` data-owner="${exact(owners.join(' '))}"`,
  ];
  const owned = owners.length === 0 ? '' : ` · owned by ${owners.join(' ')}`;
  const facts = `${confidence} confidence · ${pattern} · ${container} (${root})${owned}`;
  const frames = codeFrames(finding.evidence, name);
  const open = isAlone ? markup` open` : '';
  const proof = markup`<details class="evidence"${open}><summary>Evidence (${finding.evidence.length})</summary>${frames}</details>`;
  const [part, now] = split(markup`${proof}${choices(finding)}`, belonging);
  return markup`<article class="finding" id="f-${id}" tabindex="-1" aria-labelledby="t-${id}"${data}${part}>
<header><h3 id="t-${id}"><code>${name}</code> <span class="place">${file}:${line}:${column}</span></h3>
<p class="facts"><span class="decision ${decision}">${verdict(finding)}</span> ${facts} · <code>${id}</code></p></header>
${actions(finding)}
${why === '' ? '' : markup`<p class="cause">${why}</p>`}
<p class="reason">${decided(finding)}</p>
${now}
</article>
`;
}

/** What is not planned needs a person's word, and where there is no rewrite nothing can be accepted. */
function actions({ id, decision, rewrite }: Finding): Markup {
  const accept = decision === 'rewrite' ? 'Accept' : 'Rewrite anyway';
  const button = (act: string, label: string) =>
    markup`<button type="button" data-act="${act}" aria-pressed="false" aria-describedby="t-${id}">${label}</button> `;
  const [least, given] = [rewrite?.minimum ?? 1, rewrite?.limit];
  const limit = markup`<label>limit <input type="number" name="limit" min="${least}" max="${MAX_LIMIT}" step="1" required value="${given}" aria-describedby="t-${id}"></label> `;
  const reject = button('reject', rewrite === undefined ? 'Leave it' : 'Reject');
  return markup`<div class="acts">${given === undefined ? '' : limit}${rewrite === undefined ? '' : button('accept', accept)}${reject}</div>`;
}

function choices({ decision, options = [] }: Finding): Markup {
  if (decision === 'rewrite' || options.length === 0) return markup``;
  return markup`<div class="choices"><h4>Choices</h4><ol>${options.map((option) => markup`<li>${option}</li>`)}</ol></div>`;
}

/** The same lines change, but what stands around them may decide. */
function elsewhereDiff(finding: Finding, hunks: readonly Hunk[], belonging: Belonging): Markup {
  const [part, figures] = split(markup`${hunks.map((hunk) => figure(hunk, [finding]))}`, belonging);
  return markup`<details class="elsewhere"${part}><summary>As it is in ${place(finding)}</summary>${figures}</details>\n`;
}

/** A hunk, and who else needs it. */
export function figure(hunk: Hunk, shownFor: readonly Finding[]): Markup {
  const others = hunk.findings.filter((finding) => !shownFor.includes(finding));
  const names = others.slice(0, 3).map(({ name }, index) => markup`${index === 0 ? '' : ', '}<code>${name}</code>`);
  const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
  const also = others.length === 0 ? '' : markup` <span class="also">${shownFor.length === 0 ? 'for' : 'also for'} ${names}${more}</span>`;
  return markup`<figure class="hunk"><figcaption>${hunk.file}${also}</figcaption>${diffTable(hunk)}</figure>\n`;
}

function place({ file, line }: Finding): Markup {
  return markup`<span class="place">${file}:${line}</span>`;
}
