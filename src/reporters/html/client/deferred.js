/** In a long report, evidence and diffs are text until they come near the screen: parsing all of them would take seconds. */

/** @param {Element | Document} part */
function fill(part) {
  for (const script of part.querySelectorAll('script[data-deferred]')) {
    // Markup of the reporter, in which all source text is escaped; the page's policy lets nothing else run.
    script.insertAdjacentHTML('beforebegin', script.textContent ?? '');
    script.remove();
  }
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      fill(target);
    }
  },
  { rootMargin: '1000px' },
);
for (const section of document.querySelectorAll('section.change')) {
  if (section.querySelector('script[data-deferred]') !== null) observer.observe(section);
}
addEventListener('beforeprint', () => fill(document));
