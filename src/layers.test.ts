import { readdirSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Project, SyntaxKind, type SourceFile } from 'ts-morph';
import { describe, expect, it } from 'vitest';

/** The import rules of CONTRIBUTING.md. Each rule carries a file that breaks it, so that a rule which stopped looking is noticed. */
interface Rule {
  readonly name: string;
  readonly violations: (file: SourceFile, path: string) => readonly string[];
  readonly broken: readonly [path: string, source: string];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const patternIds = readdirSync(`${root}docs/patterns`).map((page) => page.replace(/\.md$/, ''));
const STAGES = /^src\/(config|discover|candidates|analyse|plan|rewrite|verify|write|report)(\.ts$|\/)/;
const stageOf = (path: string) => STAGES.exec(path)?.[1];
const COMMANDS = /^src\/((cli|options)\.ts$|commands\/)/;
const PATTERN = new RegExp(`^src/patterns/(${patternIds.join('|')})\\.ts$`);
const FILE_SYSTEM = /^node:(fs|child_process)(\/|$)/;
const FS_WRITERS =
  /^(writeFile|write|open|appendFile|rename|unlink|rm|rmdir|mkdir|mkdtemp|copyFile|cp|chmod|lchmod|chown|symlink|link|truncate|ftruncate|utimes|createWriteStream)(Sync)?$/;

/** What a file imports or re-exports: repository paths for its own modules, specifiers for packages. Types count. */
function importsOf(file: SourceFile, path: string): string[] {
  const declarations = [...file.getImportDeclarations(), ...file.getExportDeclarations()];
  const dynamic = file
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => call.getExpression().getKind() === SyntaxKind.ImportKeyword)
    .flatMap((call) => call.getArguments()[0]?.asKind(SyntaxKind.StringLiteral)?.getLiteralValue() ?? []);
  const specifiers = [...declarations.flatMap((declaration) => declaration.getModuleSpecifierValue() ?? []), ...dynamic];
  return specifiers.map((specifier) => (specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier));
}

function noImport(from: RegExp, to: RegExp, except: (path: string, target: string) => boolean = () => false): Rule['violations'] {
  return (file, path) =>
    from.test(path) ? importsOf(file, path).filter((target) => to.test(target) && target !== path && !except(path, target)) : [];
}

/** What a file takes from node:fs, by name or as `fs.name`. */
function fileSystemUses(file: SourceFile): string[] {
  const declarations = file.getImportDeclarations().filter((declaration) => declaration.getModuleSpecifierValue().startsWith('node:fs'));
  const named = declarations.flatMap((declaration) => declaration.getNamedImports().map((specifier) => specifier.getName()));
  const whole = declarations.flatMap(
    (declaration) => (declaration.getDefaultImport() ?? declaration.getNamespaceImport())?.getText() ?? [],
  );
  const accessed = file
    .getDescendantsOfKind(SyntaxKind.PropertyAccessExpression)
    .filter((access) =>
      whole.includes(
        access
          .getExpression()
          .getText()
          .replace(/\.promises$/, ''),
      ),
    )
    .map((access) => access.getName());
  return [...named, ...accessed];
}

const rules: readonly Rule[] = [
  {
    name: 'transforms are leaves: nothing of src/, no ts-morph, no file system (options.ts reads the plan)',
    violations: noImport(
      /^transforms\//,
      /^src\/|^ts-morph$|^node:(fs|child_process)/,
      (path, target) => path === 'transforms/lib/options.ts' && target === 'node:fs',
    ),
    broken: ['transforms/planted.ts', "import type { Report } from '../src/types.ts';"],
  },
  {
    name: 'a transform does not import another transform',
    violations: noImport(/^transforms\//, /^transforms\/[^/]+\.ts$/),
    broken: ['transforms/planted.ts', "import { edit } from './other.ts';"],
  },
  {
    name: 'stages do not import each other',
    violations: noImport(STAGES, STAGES, (path, target) => stageOf(path) === stageOf(target)),
    broken: ['src/plan.ts', "import { analyse } from './analyse.ts';"],
  },
  {
    name: 'only migrate.ts composes stages; the command line may read the configuration',
    violations: noImport(
      /^src\/(?!migrate\.ts$)/,
      STAGES,
      (path, target) => stageOf(path) === stageOf(target) || (COMMANDS.test(path) && target === 'src/config.ts'),
    ),
    broken: ['src/planted.ts', "export { plan } from './plan.ts';"],
  },
  {
    name: 'reporters see the report and nothing else (html/assets.ts reads the style and scripts of its page)',
    violations: noImport(
      /^src\/reporters\//,
      /^node:(?!util$)|^ts-morph$|^jscodeshift|^src\/(?!reporters\/|types\.ts$|report-schema\.ts$)/,
      (path, target) => path === 'src/reporters/html/assets.ts' && /^node:(fs|crypto)$/.test(target),
    ),
    broken: ['src/reporters/planted.ts', "import { readFileSync } from 'node:fs';"],
  },
  {
    name: 'analysis and patterns ask the program, not the file system; project.ts and what reads its settings load it',
    violations: noImport(/^src\/(analysis\/(?!program\/(project|module-map|build-outputs|compiler-options)\.ts$)|patterns\/)/, FILE_SYSTEM),
    broken: ['src/analysis/planted.ts', "import { readFile } from 'node:fs/promises';"],
  },
  {
    name: 'a pattern does not import another pattern, and no stage imports one',
    violations: noImport(/^src\/(?!patterns\/index\.ts$)/, PATTERN),
    broken: ['src/analyse.ts', "const load = () => import('./patterns/unbounded-memo.ts');"],
  },
  {
    name: 'the command line leaves syntax trees to the stages',
    violations: noImport(COMMANDS, /^(ts-morph|jscodeshift|recast|@babel\/parser)(\/|$)/),
    broken: ['src/commands/planted.ts', "import { Project } from 'ts-morph';"],
  },
  {
    name: 'only the command line prints and sets the exit code',
    violations: (file, path) =>
      COMMANDS.test(path) || path.startsWith('scripts/')
        ? []
        : file
            .getDescendantsOfKind(SyntaxKind.PropertyAccessExpression)
            .map((access) => access.getText())
            .filter((text) => /^(console\.\w+|process\.(stdout|stderr|exit|exitCode))$/.test(text)),
    broken: ['src/verify.ts', "process.stderr.write('checking');"],
  },
  {
    name: 'only write.ts and its journal write files; commands write what was asked for, git-tree.ts into a temporary directory, cache.ts into its own',
    violations: (file, path) =>
      /^(src\/(write|journal|git-tree|cache)(\.ts$|\/)|src\/commands\/|scripts\/)/.test(path)
        ? []
        : fileSystemUses(file).filter((name) => FS_WRITERS.test(name)),
    broken: ['src/verify.ts', "import { writeFileSync } from 'node:fs';"],
  },
  {
    name: 'a split is computed from the report and the plan: no file system, no git',
    violations: noImport(
      /^src\/(split|split-output|risk|codeowners-syntax)\.ts$/,
      /^node:(fs|child_process)|^src\/(git|git-tree|git-branches)\.ts$/,
    ),
    broken: ['src/split.ts', "import { git } from './git.ts';"],
  },
  {
    name: 'only the loaders of the analysis and of the type gate make a ts-morph Project',
    violations: (file, path) =>
      path === 'src/analysis/program/project.ts' || path === 'src/verify/program-pair.ts'
        ? []
        : file
            .getDescendantsOfKind(SyntaxKind.NewExpression)
            .map((expression) => expression.getExpression().getText())
            .filter((text) => text === 'Project'),
    broken: ['src/analysis/planted.ts', 'const project = new Project();'],
  },
  {
    name: 'no stage names a pattern',
    violations: (file, path) =>
      STAGES.test(path)
        ? file
            .getDescendantsOfKind(SyntaxKind.StringLiteral)
            .map((literal) => literal.getLiteralValue())
            .filter((text) => patternIds.includes(text))
        : [],
    broken: ['src/plan.ts', "const first = 'unbounded-memo';"],
  },
  {
    name: 'no file is longer than 300 lines',
    violations: (file) => (file.getEndLineNumber() > 300 ? [`${file.getEndLineNumber()} lines`] : []),
    broken: ['src/planted.ts', '// line\n'.repeat(301)],
  },
];

const sources = ['src', 'transforms', 'scripts'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${root}${folder}/${name.split(sep).join('/')}`),
);

const pathOf = (file: SourceFile) => relative(root, file.getFilePath()).split(sep).join('/');

describe('layers', () => {
  const project = new Project({
    compilerOptions: { allowJs: false },
    skipFileDependencyResolution: true,
    skipAddingFilesFromTsConfig: true,
  });
  const files = sources
    .filter((path) => !path.endsWith('.test.ts') && !path.includes('/src/testing/'))
    .map((path) => project.addSourceFileAtPath(path));

  it.each(rules)('$name', ({ violations }) => {
    expect(files.flatMap((file) => violations(file, pathOf(file)).map((what) => `${pathOf(file)}: ${what}`))).toEqual([]);
  });

  it.each(rules)('would notice: $name', ({ violations, broken: [path, source] }) => {
    const planted = new Project({ useInMemoryFileSystem: true }).createSourceFile(path, source);
    expect(violations(planted, path)).not.toEqual([]);
  });
});
