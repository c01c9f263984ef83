/** In a long report, evidence and diffs are text until they come near the screen: parsing all of them would take seconds. */

/** @param {Element} script */
function fill(script) {
  // Markup of the reporter, in which all source text is escaped; the page's policy lets nothing else run.
  script.insertAdjacentHTML('beforebegin', script.textContent ?? '');
  script.remove();
}

/** @param {Element} part */
function fillIn(part) {
  part.querySelectorAll(':scope > script[data-deferred]').forEach(fill);
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      fillIn(target);
    }
  },
  { rootMargin: '1000px' },
);
for (const script of document.querySelectorAll('script[data-deferred]')) {
  const part = script.parentElement;
  if (part instanceof HTMLDetailsElement) part.addEventListener('toggle', () => fillIn(part), { once: true });
  else if (part !== null) observer.observe(part);
}
addEventListener('beforeprint', () => document.querySelectorAll('script[data-deferred]').forEach(fill));
