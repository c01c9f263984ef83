/**
 * Hides the findings that do not pass the form's filters. The form is kept in the hash of the address (`#pattern=…&text=…`), so that a link or
 * a reload shows the same.
 */
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('#filters'));
const sections = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('section.change')]);
const findings = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('article.finding')]);
const shown = document.querySelector('#shown');
const none = /** @type {HTMLElement | null} */ (document.querySelector('#none'));

/** Lower-cased words of a finding and of its diff; made at the first search. @type {Map<HTMLElement, string>} */
const texts = new Map();

/** @param {HTMLElement} finding */
function textOf(finding) {
  const known = texts.get(finding);
  if (known !== undefined) return known;
  const parts = [...finding.querySelectorAll('header, .reason, .frame, .choices')].map(({ textContent }) => textContent);
  const diffs = [...(finding.parentElement?.querySelectorAll(':scope > .diffs .hunk') ?? [])].map(({ textContent }) => textContent);
  const deferred = [...finding.querySelectorAll('script'), ...(finding.parentElement?.querySelectorAll(':scope > script') ?? [])].map(
    ({ textContent }) => unescape(textContent ?? ''),
  );
  const text = [...parts, ...diffs, ...deferred].join('\n').toLowerCase();
  texts.set(finding, text);
  return text;
}

/** @type {Record<string, string>} */
const CHARACTERS = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** What deferred markup will read like: the reporter writes no tag and no entity other than these. @param {string} markup */
function unescape(markup) {
  return markup.replaceAll(/<[^>]*>/g, '').replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS[entity] ?? entity);
}

/** The fields that are not empty. @returns {[name: string, value: string][]} */
function chosen() {
  if (form === null) return [];
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
}

/** @param {HTMLElement} finding @param {string} name @param {string} value */
function passes(finding, name, value) {
  const { dataset } = finding;
  if (name === 'text') return textOf(finding).includes(value.toLowerCase());
  if (name === 'owner') return (dataset['owner'] ?? '').split(' ').includes(value);
  if (name === 'review') return (dataset['review'] ?? 'open') === value;
  return dataset[name] === value;
}

function apply() {
  const filters = chosen();
  let count = 0;
  for (const section of sections) {
    let isEmpty = true;
    for (const finding of section.children) {
      if (!(finding instanceof HTMLElement) || !finding.matches('article.finding')) continue;
      const isShown = filters.every(([name, value]) => passes(finding, name, value));
      if (finding.hidden === isShown) finding.hidden = !isShown;
      if (isShown) {
        count++;
        isEmpty = false;
      }
    }
    if (section.hidden !== isEmpty) section.hidden = isEmpty;
  }
  const many = findings.length.toLocaleString('en');
  if (shown !== null) shown.textContent = filters.length === 0 ? `all ${many} shown` : `${count.toLocaleString('en')} of ${many} shown`;
  if (none !== null) none.hidden = count > 0 || findings.length === 0;
}

function remember() {
  const hash = new URLSearchParams(chosen()).toString();
  history.replaceState(null, '', hash === '' ? `${location.pathname}${location.search}` : `#${hash}`);
}

/** A hash without `=` is the place of a finding, not a filter. */
function recall() {
  if (form === null || (location.hash.length > 1 && !location.hash.includes('='))) return;
  const wanted = new URLSearchParams(location.hash.slice(1));
  for (const field of form.elements) {
    if (!(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) continue;
    field.value = wanted.get(field.name) ?? '';
    // A value that this report does not have shows everything rather than nothing.
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = '';
  }
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
form?.addEventListener('submit', (event) => event.preventDefault());
form?.addEventListener('reset', () => {
  setTimeout(() => {
    remember();
    apply();
  });
});
form?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    remember();
    apply();
  }, 100);
});
addEventListener('hashchange', () => {
  recall();
  apply();
});
recall();
apply();
