import type { Finding, RewrittenFile } from '../types.ts';
import { checkBytes, checkPrologue, checkSurgical } from './bytes.ts';
import { checkComments } from './comments.ts';
import { checkConfinement } from './confinement.ts';
import { inspect, type EditedFile, type Guard, type Violation } from './edited-file.ts';
import { checkModuleKind } from './module-kind.ts';
import { checkNames, checkSyntax } from './names.ts';
import { checkTokens } from './tokens.ts';

/** In this order: each may rely on what those before it made sure of. */
const GUARDS: readonly Guard[] = [checkSyntax, checkTokens, checkComments, checkPrologue, checkNames, checkModuleKind, checkConfinement];

/** The first guard that fires on the file, as a sentence that names file and line; undefined for a file that may be written. */
export function checkFile(rewritten: RewrittenFile, findings: ReadonlyMap<string, Finding>): string | undefined {
  const violation = checkBytes(rewritten) ?? checkSurgical(rewritten) ?? checkSyntaxTree(rewritten, findings);
  return violation && `${violation.reason} at line ${lineAt(rewritten.after, violation.start)}`;
}

function checkSyntaxTree(rewritten: RewrittenFile, findings: ReadonlyMap<string, Finding>): Violation | undefined {
  const { file } = rewritten;
  if (file.endsWith('.json')) return checkJson(rewritten);
  try {
    const edited: EditedFile = inspect(rewritten, findings);
    for (const guard of GUARDS) {
      const violation = guard(edited);
      if (violation) return violation;
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { reason: `${file} nests too deeply to be checked`, start: 0 };
  }
}

function checkJson({ file, after }: RewrittenFile): Violation | undefined {
  try {
    JSON.parse(after.replace(/^\uFEFF/, ''));
    return undefined;
  } catch {
    return { reason: `${file} would no longer be valid JSON`, start: 0 };
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
