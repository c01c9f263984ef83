import type { Report } from '../../types.ts';

/**
 * Names the package of a file as far as the report can know it: the nearest directory with a `package.json` that the report mentions, or one
 * beside such a directory (`packages/b` when `packages/a` is known); else the top-level directory; `.` for files at the top.
 */
export function packageOf(report: Report): (file: string) => string {
  const mentioned = [
    ...report.dependencies.map(({ manifest }) => manifest),
    ...report.patches.map(({ file }) => file),
    ...report.findings.flatMap(({ rewrite }) => rewrite?.files ?? []),
  ];
  const known = new Set(mentioned.filter((file) => file.endsWith('/package.json')).map((file) => parent(file)));
  const parents = new Set([...known].map(parent).filter((directory) => directory !== '.'));
  return (file) => {
    const above = ancestors(file);
    const nearest = above.find((directory) => known.has(directory)) ?? above.find((directory) => parents.has(parent(directory)));
    return nearest ?? above.at(-1) ?? '.';
  };
}

function parent(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : path.slice(0, slash);
}

/** Directories that a file is in, nearest first, without the root. */
function ancestors(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
