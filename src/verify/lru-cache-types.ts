import { fileURLToPath } from 'node:url';
import { ts } from 'ts-morph';

export const LRU_CACHE = 'lru-cache';

const OPTIONS: ts.CompilerOptions = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };

/**
 * The types of leakshift's own lru-cache, for a target that has none installed yet: without them everything the new code does with
 * the cache would pass. Only for the named import; majors below 8, which have a default export, look different.
 */
export function resolveOwnLruCache(literal: ts.StringLiteralLike, mode: ts.ResolutionMode): ts.ResolvedModuleWithFailedLookupLocations {
  const { parent } = literal;
  if (ts.isImportDeclaration(parent) && parent.importClause?.name) return { resolvedModule: undefined };
  // A mode that is not given comes from a resolution that does not tell the kinds apart: CommonJS types fit both.
  return ts.resolveModuleName(
    LRU_CACHE,
    fileURLToPath(import.meta.url),
    OPTIONS,
    ts.sys,
    undefined,
    undefined,
    mode ?? ts.ModuleKind.CommonJS,
  );
}
