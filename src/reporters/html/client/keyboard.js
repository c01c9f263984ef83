/** One key per step of the review. They can be turned off, and never get in the way of typing. */
const keys = /** @type {HTMLInputElement | null} */ (document.querySelector('#keys'));
const help = /** @type {HTMLDetailsElement | null} */ (document.querySelector('#help'));

/** The finding that has the focus, or that holds what has it. */
function current() {
  return /** @type {HTMLElement | null | undefined} */ (document.activeElement?.closest('article.finding'));
}

/** Focuses the next (1) or previous (-1) finding that is shown. @param {1 | -1} step */
function move(step) {
  const shown = /** @type {HTMLElement[]} */ ([
    ...document.querySelectorAll('section.change:not([hidden]) > article.finding:not([hidden])'),
  ]);
  const from = current();
  const next = from ? shown[shown.indexOf(from) + step] : shown.at(step === 1 ? 0 : -1);
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'start' });
}

/** @param {string} act */
function decide(act) {
  const finding = current();
  const button = /** @type {HTMLButtonElement | null | undefined} */ (finding?.querySelector(`button[data-act=${act}]`));
  button?.click();
  if (button) move(1);
}

/** @param {string} selector */
function press(selector) {
  /** @type {HTMLButtonElement | null} */ (document.querySelector(selector))?.click();
}

/** @type {Record<string, () => void>} */
const ACTIONS = {
  j: () => move(1),
  k: () => move(-1),
  a: () => decide('accept'),
  r: () => decide('reject'),
  u: () => press('#undo'),
  e: () => press('#export'),
  '/': () => /** @type {HTMLElement | null} */ (document.querySelector('#filters [name=text]'))?.focus(),
  '?': () => {
    if (help !== null) help.open = !help.open;
  },
};

/** Out of a field without losing what is in it: Escape, or Enter in the search, which goes to the first finding. @param {KeyboardEvent} event @param {HTMLElement} field */
function leave(event, field) {
  const isSearch = field.matches('#filters [name=text]');
  if (event.key !== 'Escape' && !(event.key === 'Enter' && isSearch && !event.isComposing)) return;
  // Chrome would clear a search field.
  event.preventDefault();
  const finding = /** @type {HTMLElement | null} */ (field.closest('article.finding'));
  if (finding) finding.focus({ preventScroll: true });
  else field.blur();
  if (event.key === 'Enter') move(1);
}

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  const isTyping = target instanceof Element && target.closest('input, select, textarea') !== null;
  if (isTyping && target instanceof HTMLElement) leave(event, target);
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || keys?.checked === false) return;
  const action = Object.hasOwn(ACTIONS, key) ? ACTIONS[key] : undefined;
  if (action === undefined) return;
  event.preventDefault();
  action();
});
