import type { ts } from 'ts-morph';
import type { Container } from '../containers/containers.ts';
import type { ProgramIndex } from './program-index.ts';

const TEST_FILE =
  /(?:^|\/)(?:__tests?__|__mocks__|__fixtures__|tests?|specs?|testing|e2e|cypress|playwright|benchmarks?|fixtures?|(?:[\w-]+-)?(?:e2e|e2e-tests?|smoke-tests?|integration-tests?|unit-tests|test-utils|test-helpers|test-applications))\/|(?:^|\/)(?:(?:tests?|specs?|bench(?:mark)?)|(?:vitest|jest|karma)\.[\w.-]+|tests?[-_]utils?|testUtils?)\.[cm]?[jt]sx?$|[._-](?:(?:api|browser|client|func|functional|int|integration|live|node|perf|server|type|ui|unit|web)?tests?(?:-d)?|spec|specs|e2e|stories|bench)\.[cm]?[jt]sx?$|\.mocks?\.[cm]?[jt]sx?$/;

/** Whether a file is a test, a benchmark or a helper of one: its process ends with the run, and what it calls nobody calls in production. */
export function isTestFile(file: string): boolean {
  return TEST_FILE.test(file);
}

/** Files that are run by hand or by a build, and end. A name may lower confidence, it decides nothing. */
const SCRIPT_FILE =
  /(?:^|\/)(?:scripts?|tools?|tooling|dev|contrib|build|codegen|migrations?|seeds?|demos?|playgrounds?|\w+_tests?|eslint-(?:plugin|rules)[\w-]*|\.[\w-]+)\/|(?:^|\/)(?:gulpfile|gruntfile|[\w.-]+\.config)\.[cm]?[jt]s$/i;

const EXAMPLE_FILE = /(?:^|\/)(?:(?:examples?|samples?)(?:-[\w-]+)?|docs?|website|stories|storybook)\//i;

/** What shows how something is used. */
export function isExample(file: string): boolean {
  return /(?:^|\/)(?:examples?|samples?)(?:-[\w-]+)?\//i.test(file);
}

/** The same, and what is written about it. */
export function isShowing(file: string): boolean {
  return EXAMPLE_FILE.test(file);
}

/** Folders of which a word says that they belong to tests: `api-tests`, `load-testing`, `mock-server`, `clicktests`. */
const TEST_FOLDER =
  /(?:^|[-_./])(?:tests?|testing|fuzz(?:ing|ers?)?|mocks?|stubs?|sandbox|playground|dev[-_](?:env|server))(?:[-_.][\w.-]+)?\/|[a-z]tests\//i;

/** A script or a test, whose process ends with the run. */
export function isRunFile(file: string): boolean {
  return SCRIPT_FILE.test(file) || TEST_FOLDER.test(file) || isTestFile(file);
}

/** Whether what `user` does with something of `file` says nothing about real programs: a script, a test, or an example of it. */
export function isDemonstration(user: string, file: string): boolean {
  return (isRunFile(user) && !isRunFile(file)) || (EXAMPLE_FILE.test(user) && !EXAMPLE_FILE.test(file));
}

const known = new WeakMap<ts.SourceFile, boolean>();

export function isInTest(index: ProgramIndex, node: ts.Node): boolean {
  const source = node.getSourceFile();
  const isTest = known.get(source) ?? isTestFile(index.getFile(source).file);
  known.set(source, isTest);
  return isTest;
}

/** What a test does to a container of the product says nothing about the product. */
export function isOfProduction(index: ProgramIndex, node: ts.Node, container: Container): boolean {
  return !isInTest(index, node) || isInTest(index, container.declaration.nameNode);
}
