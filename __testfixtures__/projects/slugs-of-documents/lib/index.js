import GithubSlugger, { slug } from 'github-slugger';

// Every heading of every document.
const all = new GithubSlugger();

export function nameHeadings(tree) {
  for (const heading of tree.headings) heading.id = all.slug(heading.text);
}

// Those of the document that was named last.
const last = new GithubSlugger();

export function nameTerms(tree) {
  last.reset();
  for (const term of tree.terms) term.id = last.slug(term.text);
}

// Those of one document.
export function list(tree) {
  const own = new GithubSlugger();
  return tree.headings.map((heading) => own.slug(heading.text));
}

export const toFileName = (title) => `${slug(title)}.html`;
