/**
 * In a long report, evidence and diffs are text behind the scripts until they come near the screen or, so that the browser's own search finds
 * what is in them, until nothing else is to be done.
 */

/** All evidence and diffs of more findings than this as elements cost hundreds of megabytes, and make the filters slow. */
const MAX_FILLED = 1000;

/** @type {string[]} */
let parts = [];
const waiting = new Set(/** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-part]')));

/** Puts the part of an element where it belongs. @param {HTMLElement} element */
function fill(element) {
  if (!waiting.delete(element)) return;
  // Markup of the reporter, in which all source text is escaped; the page's policy lets nothing else run.
  const part = parts[Number(element.dataset['part'])] ?? '';
  const last = [...element.querySelectorAll(':scope > article')].at(-1);
  if (last === undefined) element.insertAdjacentHTML('beforeend', part);
  else last.insertAdjacentHTML('afterend', part);
}

/** @param {IdleDeadline} deadline */
function fillSome(deadline) {
  for (const element of waiting) {
    if (deadline.timeRemaining() < 2) break;
    fill(element);
  }
  if (waiting.size > 0) requestIdleCallback(fillSome);
}

/** Once all of the page is there, for the parts come last. */
function start() {
  parts = document.querySelector('#parts')?.textContent?.split('\f') ?? [];
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        fill(target);
      }
    },
    { rootMargin: '1000px' },
  );
  for (const element of waiting) {
    if (element instanceof HTMLDetailsElement) element.addEventListener('toggle', () => fill(element), { once: true });
    else observer.observe(element);
  }
  addEventListener('beforeprint', () => waiting.forEach(fill));
  const isFew = document.querySelectorAll('article.finding').length <= MAX_FILLED;
  if (isFew && 'requestIdleCallback' in globalThis) requestIdleCallback(fillSome);
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start, { once: true });
else start();
