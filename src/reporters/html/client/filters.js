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
/** What `deferred.js` puts into the page, by number. @type {string[] | undefined} */
let parts;

/** @param {HTMLElement} finding */
function textOf(finding) {
  const known = texts.get(finding);
  if (known !== undefined) return known;
  const head = [...finding.querySelectorAll('header, .cause, .reason')].map(({ textContent }) => textContent);
  const text = [...head, partOf(finding, '.frame, .choices'), partOf(finding.parentElement, ':scope > .diffs .hunk')]
    .join('\n')
    .toLowerCase();
  if (document.readyState !== 'loading') texts.set(finding, text);
  return text;
}

/** Text of what the page has from the start, or has as a part at its end. @param {HTMLElement | null} element @param {string} selector */
function partOf(element, selector) {
  const number = element?.dataset['part'];
  if (number === undefined) return [...(element?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent).join('\n');
  if (document.readyState === 'loading') return '';
  parts ??= document.querySelector('#parts')?.textContent?.split('\f') ?? [];
  return unescape(parts[Number(number)] ?? '');
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

let isFiltered = false;

function apply() {
  const filters = chosen();
  const [isNeeded, many] = [isFiltered || filters.length > 0, findings.length.toLocaleString('en')];
  isFiltered = filters.length > 0;
  const count = isNeeded ? hide(filters) : findings.length;
  if (shown !== null) shown.textContent = isFiltered ? `${count.toLocaleString('en')} of ${many} shown` : `all ${many} shown`;
  if (none !== null) none.hidden = count > 0 || findings.length === 0;
}

/** Hides what does not pass all filters. @param {[name: string, value: string][]} filters @returns {number} how many are shown */
function hide(filters) {
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
  return count;
}

function remember() {
  const hash = new URLSearchParams(chosen()).toString();
  history.replaceState(null, '', hash === '' ? `${location.pathname}${location.search}` : `#${hash}`);
}

function update() {
  clearTimeout(timer);
  remember();
  apply();
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
  setTimeout(update);
});
form?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(update, 100);
});
// When a field is left, what is shown has to be what it says.
form?.addEventListener('change', update);
addEventListener('hashchange', () => {
  recall();
  apply();
});
recall();
apply();
// The text of what is deferred is at the end of the page.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => isFiltered && apply(), { once: true });
