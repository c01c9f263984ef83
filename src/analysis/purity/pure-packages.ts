import type { Inferred } from '../values/infer.ts';

/** What a function of a package gives; `same`: what it is given, as text where that is text. */
export type PackageResult = Extract<Inferred, 'string' | 'number' | 'primitive' | 'data'> | 'same';

/** A function of a package that computes and does nothing else, in every major that has it. */
export interface PureFunction {
  readonly result: PackageResult;
  /** How many of its first arguments may be anything; the others are settings, which must hold nothing but primitives. */
  readonly open: number;
  /** `none`: a setting may change what it gives; `flags`: that one may. */
  readonly settings?: 'none' | 'flags';
  /** What it gives is a function that keeps nothing from one call to the next. */
  readonly isFunction?: true;
}

interface Row extends Partial<Omit<PureFunction, 'result'>> {
  readonly result: PackageResult;
  /** Modules that are such a function themselves. */
  readonly modules?: string;
  /** Modules, and the names of their members that are. */
  readonly members?: readonly (readonly [modules: string, names: string])[];
}

const CASES =
  'camelCase capitalCase constantCase dotCase headerCase kebabCase noCase paramCase pascalCase pascalSnakeCase pathCase sentenceCase snakeCase swapCase titleCase trainCase';
const CASE_MODULES =
  'camel-case capital-case constant-case dot-case header-case no-case param-case pascal-case path-case sentence-case snake-case title-case';
const LODASH_TEXT =
  'camelCase capitalize deburr escape escapeRegExp kebabCase lowerCase lowerFirst snakeCase startCase toLower toUpper trim trimEnd trimStart unescape upperCase upperFirst';
const LODASH = 'lodash lodash-es';

/**
 * Read in the sources of the packages, of their first majors and their latest. Left out: what has settings for all of its callers
 * (`he.encode.options`, `slugify.extend`, the rules of `pluralize`), what gives instances of a class, what looks at the environment.
 */
const ROWS: readonly Row[] = [
  {
    result: 'string',
    modules: `escape-string-regexp escape-html camelcase decamelize kebab-case ${CASE_MODULES} @sindresorhus/slugify strip-indent strip-json-comments dedent slash normalize-path glob-parent pretty-bytes hyphenate-style-name @emotion/hash hash-sum fast-json-stable-stringify json-stable-stringify`,
    members: [
      ['change-case', CASES],
      [CASE_MODULES, CASES],
      ['kebab-case', 'reverse'],
      [LODASH, LODASH_TEXT],
      ['he', 'escape'],
      ['entities', 'decode decodeStrict decodeHTML decodeHTMLStrict decodeHTMLAttribute decodeXML'],
      ['entities', 'encode encodeHTML encodeNonAsciiHTML encodeXML escape escapeAttribute escapeText escapeUTF8'],
      ['html-entities', 'decode decodeEntity encode'],
      ['semver', 'valid clean validRange'],
      ['upath', 'toUnix normalize normalizeSafe normalizeTrim dirname extname'],
      ['qs', 'stringify'],
    ],
  },
  {
    result: 'string',
    open: 3,
    modules: 'slice-ansi',
    members: [
      [LODASH, 'pad padEnd padStart'],
      ['upath', 'join joinSafe basename addExt removeExt changeExt'],
    ],
  },
  { result: 'string', open: 2, modules: 'wrap-ansi cli-truncate indent-string', members: [['semver', 'diff']] },
  { result: 'string', settings: 'none', modules: 'object-hash', members: [['object-hash', 'sha1 keys MD5 keysMD5']] },
  { result: 'same', modules: 'strip-ansi strip-bom' },
  { result: 'number', modules: 'string-width widest-line string-hash', members: [['semver', 'major minor patch']] },
  {
    result: 'number',
    open: 2,
    modules: 'leven',
    members: [
      ['fastest-levenshtein', 'distance'],
      ['semver', 'compare rcompare compareLoose compareBuild'],
    ],
  },
  {
    result: 'primitive',
    modules: 'ms bytes',
    members: [
      ['bytes', 'format parse'],
      ['mime-types', 'lookup contentType extension charset'],
    ],
  },
  {
    result: 'data',
    modules: 'is-glob',
    members: [
      ['qs json5', 'parse'],
      [LODASH, 'words toPath'],
    ],
  },
  // Helpers and partials are looked up when a template is used.
  { result: 'data', members: [['handlebars', 'compile']], isFunction: true },
  {
    result: 'data',
    open: 2,
    modules: 'fast-deep-equal fast-deep-equal/es6',
    members: [
      ['dequal dequal/lite', 'dequal'],
      ['semver', 'eq neq gt gte lt lte satisfies intersects'],
      [LODASH, 'isEqual'],
    ],
  },
  { result: 'data', settings: 'flags', modules: 'glob-to-regexp', members: [['picomatch micromatch minimatch', 'makeRe']] },
];

/** By module and member, `default` for the module itself. */
export const PURE_FUNCTIONS: ReadonlyMap<string, PureFunction> = new Map(ROWS.flatMap(expand));

export const PURE_MODULES: ReadonlySet<string> = new Set([...PURE_FUNCTIONS.keys()].map((name) => name.slice(0, name.indexOf('#'))));

function expand({ modules, members = [], ...row }: Row): [string, PureFunction][] {
  const fn = { open: 1, ...row };
  const own = (modules?.split(' ') ?? []).map((module) => `${module}#default`);
  const named = members.flatMap(([of, names]) =>
    of.split(' ').flatMap((module) => names.split(' ').flatMap((name) => [`${module}#${name}`, ...getSingle(module, name)])),
  );
  return [...own, ...named].map((name) => [name, fn]);
}

/** Each function of lodash is a module of its own as well. */
function getSingle(module: string, name: string): string[] {
  if (!LODASH.split(' ').includes(module)) return [];
  const own = [`${module}/${name}`, `${module}/${name}.js`, ...(module === 'lodash' ? [`lodash.${name.toLowerCase()}`] : [])];
  return own.map((one) => `${one}#default`);
}
