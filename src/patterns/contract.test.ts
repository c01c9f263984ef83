import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { patterns } from './index.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const list = (path: string) => (existsSync(new URL(path, root)) ? readdirSync(new URL(path, root)) : []);
const idsOf = (names: readonly string[], ending: string) =>
  names.filter((name) => name.endsWith(ending) && !name.endsWith(`.test${ending}`)).map((name) => name.slice(0, -ending.length));
const HEADINGS = ['What it finds', 'Before and after', 'Rewritten when', 'Suggested when', 'Safe when', 'When not to use it'];

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('pattern %s', (id, pattern) => {
  it('has an id and words for the reader', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    for (const words of [pattern.description, pattern.rewrite]) expect(words).toMatch(/^an? [^\n]+[^.\n]$/);
  });

  it('has a jscodeshift transform whose in-process face is the one the pattern uses', async () => {
    const transform: Record<string, unknown> = await import(new URL(`transforms/${id}.ts`, root).href);
    expect(transform['default']).toBeTypeOf('function');
    expect(transform['edit']).toBe(pattern.edit);
  });

  it('has fixtures: a rewrite, something left alone, and no half of a pair', () => {
    const names = list(`__testfixtures__/${id}/`);
    const cases = (kind: string) => names.flatMap((name) => new RegExp(`^(.+)\\.${kind}\\.[cm]?[jt]sx?$`).exec(name)?.[1] ?? []).toSorted();
    expect(cases('input').length).toBeGreaterThan(0);
    expect(cases('unchanged').length).toBeGreaterThan(0);
    expect(cases('output')).toEqual(cases('input'));
  });

  it('has a page in docs/patterns with every heading', () => {
    const page = read(`docs/patterns/${id}.md`);
    expect(page.split('\n')[0]).toBe(`# ${id}`);
    expect(page.split('\n').flatMap((line) => /^## (.+)$/.exec(line)?.[1] ?? [])).toEqual(HEADINGS);
  });

  it('is in the README with its description and a link to its page', () => {
    const row = read('README.md')
      .split('\n')
      .find((line) => line.includes(`(docs/patterns/${id}.md)`));
    expect(row).toContain(pattern.description);
    expect(row).toContain(pattern.rewrite);
  });
});

describe('patterns', () => {
  const ids = patterns.map(({ id }) => id).toSorted();

  it.each([
    ['transforms/', '.ts'],
    ['docs/patterns/', '.md'],
  ])('own everything in %s', (folder, ending) => {
    expect(idsOf(list(folder), ending).toSorted()).toEqual(ids);
  });

  it('own everything in __testfixtures__/ but what belongs to the analysis as a whole', () => {
    const shared = ['accuracy', 'applications', 'projects'];
    const names = list('__testfixtures__/').filter((name) => !shared.includes(name));
    expect(names.toSorted()).toEqual(ids);
  });
});
