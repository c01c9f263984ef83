/**
 * Accept, reject, limits, undo, and the export. What was decided is in `data-review` of a finding (`accepted`, `rejected` or absent) and in its
 * limit; it also goes to the browser's own storage, so that a reload loses nothing.
 *
 * @typedef {{ id: string, review: string, limit: string }} State
 * @typedef {{ id: string, decision: string, rewrite?: { limit?: number } }} Planned
 */
const findings = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('article.finding')]);
const progress = document.querySelector('#progress');
const undo = /** @type {HTMLButtonElement | null} */ (document.querySelector('#undo'));

/** Each entry is what one action changed, as it was before. @type {State[][]} */
const history = [];
const initial = new Map(findings.map((finding) => [finding.id, stateOf(finding)]));
const storageKey = `leakshift/${digest(findings.map(({ dataset }) => [dataset['id'], dataset['file'], dataset['decision'], dataset['line']].join(' ')).join('\n'))}`;

/** @param {HTMLElement} finding @returns {HTMLInputElement | null} */
function limitOf(finding) {
  return finding.querySelector('input[name=limit]');
}

/** @param {HTMLElement} finding @returns {State} */
function stateOf(finding) {
  const limit = limitOf(finding);
  return { id: finding.id, review: finding.dataset['review'] ?? '', limit: limit?.dataset['valid'] ?? limit?.defaultValue ?? '' };
}

/** @param {State} state */
function restore({ id, review, limit }) {
  const finding = document.getElementById(id);
  if (finding === null) return;
  if (review === '') delete finding.dataset['review'];
  else finding.dataset['review'] = review;
  for (const button of finding.querySelectorAll('button[data-act]')) {
    const isPressed = review === (button.getAttribute('data-act') === 'accept' ? 'accepted' : 'rejected');
    button.setAttribute('aria-pressed', String(isPressed));
  }
  const input = limitOf(finding);
  if (input === null) return;
  input.value = limit;
  input.dataset['valid'] = limit;
}

/** @param {readonly State[]} states @param {string} what */
function act(states, what) {
  if (states.length === 0) return;
  history.push(states.flatMap(({ id }) => document.getElementById(id) ?? []).map(stateOf));
  states.forEach(restore);
  show(what);
}

/** @param {HTMLElement} finding @param {string | null} verb */
function decided(finding, verb) {
  const review = verb === 'accept' ? 'accepted' : 'rejected';
  const state = stateOf(finding);
  return { ...state, review: state.review === review ? '' : review };
}

/** @param {string} review */
function count(review) {
  return findings.filter(({ dataset }) => dataset['review'] === review).length;
}

/** Says what happened and how far the review is, and keeps it. @param {string} what */
function show(what) {
  const [accepted, rejected] = [count('accepted'), count('rejected')];
  if (progress !== null) {
    progress.textContent = `${what}${accepted + rejected} of ${findings.length} reviewed: ${accepted} accepted, ${rejected} rejected`;
  }
  if (undo !== null) undo.disabled = history.length === 0;
  try {
    const changed = findings.map(stateOf).filter((state) => JSON.stringify(state) !== JSON.stringify(initial.get(state.id)));
    if (changed.length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(changed));
  } catch {
    isKept = false;
  }
}

let isKept = true;
let isExported = true;

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/: a name for this very report. @param {string} text */
function digest(text) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const finding = /** @type {HTMLElement | null | undefined} */ (button?.closest('article.finding'));
  if (!button) return;
  if (finding && button.dataset['act'] !== undefined) {
    isExported = false;
    const state = decided(finding, button.dataset['act']);
    act([state], `${finding.dataset['name']} ${state.review || 'open again'}. `);
  }
  const verb = button.dataset['all'];
  if (verb === undefined) return;
  isExported = false;
  const shown = /** @type {HTMLElement[]} */ ([...(button.closest('section.change')?.querySelectorAll('article.finding') ?? [])]).filter(
    (each) => !each.hidden,
  );
  const review = verb === 'accept' ? 'accepted' : 'rejected';
  act(
    shown.map((each) => ({ ...stateOf(each), review })),
    `${shown.length} findings ${review}. `,
  );
});

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== 'limit' || !target.reportValidity()) return;
  const finding = /** @type {HTMLElement | null} */ (target.closest('article.finding'));
  if (finding === null) return;
  isExported = false;
  act([{ ...stateOf(finding), limit: String(target.valueAsNumber) }], `${finding.dataset['name']}: limit ${target.valueAsNumber}. `);
});

undo?.addEventListener('click', () => {
  const states = history.pop();
  if (states === undefined) return;
  isExported = false;
  states.forEach(restore);
  show('Undone. ');
  const [first] = states;
  if (first !== undefined) document.getElementById(first.id)?.focus();
});

document.querySelector('#export')?.addEventListener('click', () => {
  // The plan is at the end of the page.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', exportDecisions, { once: true });
  else exportDecisions();
});

function exportDecisions() {
  const invalid = findings.map(limitOf).find((input) => input !== null && !input.checkValidity());
  if (invalid) {
    const finding = invalid.closest('article.finding');
    if (finding instanceof HTMLElement) finding.hidden = false;
    const section = invalid.closest('section.change');
    if (section instanceof HTMLElement) section.hidden = false;
    if (progress !== null) progress.textContent = `Not exported: the limit of ${finding?.getAttribute('data-name')} is not valid`;
    invalid.reportValidity();
    return;
  }
  const plan = document.querySelector('#plan')?.textContent;
  const [name, document_] = plan ? ['leakshift.plan.json', editedPlan(JSON.parse(plan))] : ['leakshift.decisions.json', decisionsOnly()];
  download(name, `${JSON.stringify(document_, null, 2)}\n`);
  isExported = true;
  if (progress !== null) {
    progress.textContent = plan ? `Exported ${name}. Next: leakshift apply ${name}` : `Exported ${name}: decisions without a plan`;
  }
}

/** The decision of the plan file. @param {HTMLElement} finding @param {string} planned */
function exportedDecision(finding, planned) {
  if (finding.dataset['review'] === 'accepted') return 'rewrite';
  if (finding.dataset['review'] === 'rejected') return 'skip';
  const strict = /** @type {HTMLInputElement | null} */ (document.querySelector('#strict'));
  return strict?.checked && planned === 'rewrite' ? 'skip' : planned;
}

/** Changes decisions and limits and nothing else: the hash of the plan holds for the rest. @param {{ findings: Planned[] }} plan */
function editedPlan(plan) {
  for (const planned of plan.findings) {
    const finding = document.getElementById(`f-${planned.id}`);
    if (finding === null) continue;
    planned.decision = exportedDecision(finding, planned.decision);
    const { limit } = stateOf(finding);
    if (planned.rewrite?.limit !== undefined && limit !== '') planned.rewrite.limit = Number(limit);
  }
  return plan;
}

function decisionsOnly() {
  const decisions = findings.map((finding) => {
    const { id, name, file, decision } = finding.dataset;
    const { limit } = stateOf(finding);
    return { id, name, file, decision: exportedDecision(finding, decision ?? ''), ...(limit === '' ? {} : { limit: Number(limit) }) };
  });
  return { kind: 'leakshift-decisions', schemaVersion: 1, decisions };
}

/** @param {string} name @param {string} text */
function download(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

addEventListener('beforeunload', (event) => {
  if (!isKept && !isExported) event.preventDefault();
});

try {
  const kept = /** @type {State[]} */ (JSON.parse(localStorage.getItem(storageKey) ?? '[]'));
  kept.filter(({ id }) => initial.has(id)).forEach(restore);
} catch {
  isKept = false;
}
show('');
