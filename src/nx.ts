/** The Nx plugin, `leakshift/nx`: every project gets a cacheable scan; with `shards`, the workspace gets one that several machines share. */
import { dirname } from 'node:path/posix';
import { LeakshiftError } from './errors.ts';

/** Options of the plugin in nx.json. */
export interface NxOptions {
  /** Name of the target of each project; default `leakshift`. */
  readonly targetName?: string;
  /** Number of parts of the scan of the whole workspace; without it there is no such target. */
  readonly shards?: number;
  /** Name of the target that joins the parts; default `leakshift-ci`. The parts are `<name>--1-4` and so on. */
  readonly ciTargetName?: string;
}

/** As much of Nx's target configuration as the plugin writes. */
export interface NxTarget {
  readonly executor: 'nx:run-commands';
  readonly options: { readonly command: string; readonly cwd: string };
  readonly cache: true;
  readonly inputs: readonly (string | { readonly externalDependencies: readonly string[] })[];
  readonly outputs: readonly string[];
  readonly dependsOn?: readonly string[];
  readonly metadata: { readonly technologies: readonly string[]; readonly description: string };
}

/** What Nx takes for one configuration file. */
export type NxNodes = readonly [
  file: string,
  { readonly projects: Readonly<Record<string, { readonly targets: Readonly<Record<string, NxTarget>> }>> },
];

/** Beside the sources: the command makes no directory. */
const REPORT = 'leakshift-report.json';
const KNOWN: ReadonlySet<string> = new Set(['targetName', 'shards', 'ciTargetName']);
/** What decides about findings beside the sources: settings, and the tool itself. */
const SETTINGS = ['{workspaceRoot}/leakshift.config.*', '{workspaceRoot}/tsconfig*.json', { externalDependencies: ['leakshift'] }] as const;

/** @throws LeakshiftError LEAKSHIFT_NX_OPTIONS */
function check(options: NxOptions): void {
  const unknown = Object.keys(options).filter((key) => !KNOWN.has(key));
  if (unknown.length > 0)
    throw new LeakshiftError(
      'LEAKSHIFT_NX_OPTIONS',
      `nx.json: leakshift/nx has no option ${unknown.join(', ')}`,
      `it has ${[...KNOWN].join(', ')}`,
    );
  const { shards } = options;
  if (shards !== undefined && (!Number.isInteger(shards) || shards < 1))
    throw new LeakshiftError('LEAKSHIFT_NX_OPTIONS', `nx.json: shards of leakshift/nx is ${shards}`, 'give a whole number from 1 on');
}

function target(command: string, cwd: string, description: string, rest: Pick<NxTarget, 'inputs' | 'outputs' | 'dependsOn'>): NxTarget {
  return {
    executor: 'nx:run-commands',
    options: { command, cwd },
    cache: true,
    ...rest,
    metadata: { technologies: ['leakshift'], description },
  };
}

/** The types of the projects that a project depends on decide about its findings as well: `^default`. */
function projectTarget(root: string): NxTarget {
  return target(`leakshift scan --report ${REPORT}`, root, 'Finds memory that only grows', {
    inputs: ['default', '^default', `!{projectRoot}/${REPORT}`, ...SETTINGS],
    outputs: [`{projectRoot}/${REPORT}`],
  });
}

const partOf = (id: string): string => `leakshift-shard-${id}.json`;

function ciTargets(name: string, shards: number): Record<string, NxTarget> {
  const parts = Array.from({ length: shards }, (_, index) => ({ part: `${index + 1}/${shards}`, id: `${index + 1}-${shards}` }));
  const inputs = ['{workspaceRoot}/**/*', '!{workspaceRoot}/**/leakshift-*.json', ...SETTINGS];
  const scans = parts.map(({ part, id }) => [
    `${name}--${id}`,
    target(`leakshift scan --shard ${part} --report ${partOf(id)}`, '.', `Part ${part} of the scan of the workspace`, {
      inputs,
      outputs: [`{workspaceRoot}/${partOf(id)}`],
    }),
  ]);
  const merge = target(
    `leakshift merge ${parts.map(({ id }) => partOf(id)).join(' ')} --report ${REPORT}`,
    '.',
    'Joins the parts of the scan of the workspace',
    { inputs, outputs: [`{workspaceRoot}/${REPORT}`], dependsOn: parts.map(({ id }) => `${name}--${id}`) },
  );
  return { ...Object.fromEntries(scans), [name]: merge };
}

function createNodesFor(files: readonly string[], options: NxOptions | undefined): NxNodes[] {
  const { targetName = 'leakshift', ciTargetName = 'leakshift-ci', shards } = options ?? {};
  check(options ?? {});
  return files.map((file) => {
    const root = dirname(file);
    const isWorkspace = root === '.';
    const targets = isWorkspace ? (shards === undefined ? {} : ciTargets(ciTargetName, shards)) : { [targetName]: projectTarget(root) };
    return [file, { projects: { [root]: { targets } } }];
  });
}

type CreateNodes = readonly [
  glob: string,
  create: (files: readonly string[], options: NxOptions | undefined, context?: unknown) => Promise<NxNodes[]>,
];

/** Named as Nx 19.2 to 23 look for it. */
export const createNodesV2: CreateNodes = [
  '**/{package,project}.json',
  (files, options) => Promise.resolve().then(() => createNodesFor(files, options)),
];

/** Named as Nx 24 looks for it. */
export const createNodes: CreateNodes = createNodesV2;
export const name = 'leakshift';
