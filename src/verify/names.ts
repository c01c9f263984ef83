/** Guards that need the compiler's parser and binder, but no other file. */
import { ts } from 'ts-morph';
import { parseSource } from '../../transforms/lib/parse.ts';
import { addedDiagnostics, messageOf } from './diagnostics.ts';
import type { EditedFile, Side, Violation } from './edited-file.ts';

/** Duplicate identifier, import conflicts with a local declaration, redeclared variable, a type-only import or export used as a value. */
const NAME_ERRORS = new Set([2300, 2440, 2451, 1361, 1362]);
/** Assigned to, counted up, looped into or deleted, but no variable or property: `x.deref() = y`, which sloppy code may even parse as. */
const INVALID_TARGETS = new Set([2357, 2364, 2406, 2487, 2701, 2703, 2777, 2778, 2779, 2780, 2781]);
/** A name that nothing declares. */
const UNKNOWN_NAME = new Set([2304, 2552]);

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  jsx: ts.JsxEmit.Preserve,
  experimentalDecorators: true,
  allowJs: true,
  checkJs: true,
  strict: false,
  noResolve: true,
  noLib: true,
  noEmit: true,
  types: [],
};

/** No syntax error that was not there before, by TypeScript's parser and by Babel's (each lets something through that the other does not). */
export function checkSyntax({ file, before, after }: EditedFile): Violation | undefined {
  const [added] = addedDiagnostics(
    programOf(before).getSyntacticDiagnostics(before.sourceFile),
    programOf(after).getSyntacticDiagnostics(after.sourceFile),
  );
  if (added) return { reason: `${file} would no longer parse (${messageOf(added)})`, start: added.start ?? 0 };
  const [invalid] = addedDiagnostics(semanticErrors(before, INVALID_TARGETS), semanticErrors(after, INVALID_TARGETS));
  if (invalid) return { reason: `${file} would no longer be valid (${messageOf(invalid)})`, start: invalid.start ?? 0 };
  const parsed = parseSource(file, after.text);
  if (parsed.kind === 'parsed' || parseSource(file, before.text).kind === 'failed') return undefined;
  const start = after.sourceFile.getPositionOfLineAndCharacter(parsed.line - 1, 0);
  return { reason: `${file} would no longer parse (${parsed.message})`, start };
}

/** Every name that the edits bring binds, once, to a value. */
export function checkNames({ file, before, after }: EditedFile): Violation | undefined {
  // A name that was unknown before is a global of another script: it may stand there more often now.
  const unknown = new Set(semanticErrors(before, UNKNOWN_NAME).map((diagnostic) => nameAt(before, diagnostic)));
  const added =
    addedDiagnostics(semanticErrors(before, NAME_ERRORS), semanticErrors(after, NAME_ERRORS))[0] ??
    semanticErrors(after, UNKNOWN_NAME).find((diagnostic) => {
      const name = nameAt(after, diagnostic);
      // Without the library nothing global is known, so ask the runtime; types are left to the type gate.
      return !unknown.has(name) && !(name in globalThis) && !isInType(after, diagnostic.start ?? 0);
    });
  return added && { reason: `a name in ${file} would not bind (${messageOf(added)})`, start: added.start ?? 0 };
}

function semanticErrors(side: Side, codes: ReadonlySet<number>): ts.Diagnostic[] {
  return programOf(side)
    .getSemanticDiagnostics(side.sourceFile)
    .filter(({ code }) => codes.has(code));
}

function nameAt({ text }: Side, { start = 0, length = 0 }: ts.Diagnostic): string {
  return text.slice(start, start + length);
}

function isInType({ sourceFile }: Side, position: number): boolean {
  let node: ts.Node = sourceFile;
  for (;;) {
    if (ts.isTypeNode(node)) return true;
    const child: ts.Node | undefined = ts.forEachChild(node, (each) => (each.pos <= position && position < each.end ? each : undefined));
    if (!child) return false;
    node = child;
  }
}

const programs = new WeakMap<ts.SourceFile, ts.Program>();

/** The program of that one file: nothing is resolved, nothing else is read. */
function programOf({ sourceFile }: Side): ts.Program {
  const known = programs.get(sourceFile);
  if (known) return known;
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === sourceFile.fileName ? sourceFile : undefined),
    getDefaultLibFileName: () => 'lib.d.ts',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => name === sourceFile.fileName,
    readFile: () => undefined,
    writeFile: () => undefined,
  };
  const program = ts.createProgram([sourceFile.fileName], OPTIONS, host);
  programs.set(sourceFile, program);
  return program;
}
