import type { ts } from 'ts-morph';
import type { Config, Finding, Safe } from '../types.ts';
import { Assessor, type Assessment } from './assess.ts';
import { BoundAnalysis } from './bounds/bounds.ts';
import { CallPaths } from './calls/call-paths.ts';
import type { FunctionOrClass } from './calls/function-names.ts';
import { AccessorFlow } from './calls/accessor-flow.ts';
import type { CallGraph } from './calls/calls.ts';
import { ContainerIndex, type Container } from './containers/containers.ts';
import { TypeInference } from './values/infer.ts';
import { ExportReach, type Outside } from './program/export-reach.ts';
import { Exposure } from './memo/exposure.ts';
import { KeyAnalysis } from './keys/keys.ts';
import { LifetimeAnalysis } from './bounds/lifetime.ts';
import { MemoShape } from './memo/memo-shape.ts';
import type { GetMajor } from './memoizers/memoizer-imports.ts';
import { MemoizerAnalysis, type MemoizerAssessment } from './memoizers/memoizers.ts';
import { GivenTexts } from './keys/given-texts.ts';
import { GrowthRates } from './bounds/growth-rate.ts';
import { Immutability } from './values/immutability.ts';
import { KeyOrigins } from './keys/key-origins.ts';
import type { ResolveModule } from './program/module-map.ts';
import type { ProgramIndex } from './program/program-index.ts';
import { Offers } from './program/offers.ts';
import { ProvenMemos } from './memo/proven-memos.ts';
import { PurityAnalysis } from './purity/purity.ts';
import { SharingAnalysis } from './memo/sharing.ts';
import { ValueAnalysis } from './values/values.ts';

/** One candidate's end: a finding or a reasoned dismissal. */
export type Detection = ({ readonly kind: 'finding'; readonly finding: Finding } | { readonly kind: 'safe'; readonly safe: Safe }) & {
  /** File of the container that led to it, where that is not the file that is reported. */
  readonly by?: string;
};

/** What the detectors share: the program, its containers, and the analyses that answer questions about them. */
export interface AnalysisContext {
  readonly config: Config;
  readonly index: ProgramIndex;
  readonly calls: CallGraph;
  readonly containers: readonly Container[];
  readonly lifetimes: LifetimeAnalysis;
  readonly keys: KeyAnalysis;
  readonly bounds: BoundAnalysis;
  readonly shapes: MemoShape;
  readonly values: ValueAnalysis;
  readonly inference: TypeInference;
  readonly purity: PurityAnalysis;
  readonly sharing: SharingAnalysis;
  readonly accessors: AccessorFlow;
  readonly exposure: Exposure;
  readonly exports: ExportReach;
  readonly outside: Outside;
  /** Whether code outside of the scan may import from this file: its package is published. */
  readonly isPublished: (file: string) => boolean;
  /** Whether nobody calls a function but what is seen of the program. */
  readonly isClosed: (fn: ts.FunctionLikeDeclaration) => boolean;
  /** Whether a type without null means so in this file. */
  readonly isNullStrict: (file: string) => boolean;
  /** Judges a container, whoever's file it stands in. */
  readonly assess: (container: Container) => Assessment | undefined;
  /** Every container that lives on and grows, judged once; both container patterns take their share. */
  readonly assessments: readonly Assessment[];
  /** The same for memoizers and caches of libraries. */
  readonly memoizers: readonly MemoizerAssessment[];
}

/** What decides whether a container is a leak, and how sure that is. */
export interface Judging extends Pick<
  AnalysisContext,
  'index' | 'calls' | 'containers' | 'lifetimes' | 'keys' | 'bounds' | 'values' | 'inference'
> {
  readonly isAmongOthers: boolean;
  readonly getUnfilled: ContainerIndex['getUnfilled'];
  readonly rates: GrowthRates;
  readonly paths: CallPaths;
  readonly origins: KeyOrigins;
  readonly texts: GivenTexts;
}

/** What is known beside the texts of the files. */
export interface Surroundings {
  readonly isPublished: (file: string) => boolean;
  /** Whether its package is made to be imported by others. */
  readonly isLibrary: (file: string) => boolean;
  /** Whether code outside of the repository may make what it is not seen to make. */
  readonly isForOthers: (file: string) => boolean;
  /** The directory of its package. */
  readonly getHome: (file: string) => string;
  /** Packages of one repository are the users of each other, and what they do is there to be seen. */
  readonly isAmongOthers: boolean;
  readonly getMajor: GetMajor;
  readonly isNullStrict: (file: string) => boolean;
  readonly outside: Outside;
  readonly resolve: ResolveModule;
  /** Told before each container is judged. */
  readonly onJudging: OnJudging;
}

export type OnJudging = (done: number, total: number) => void;

export function createContext(
  index: ProgramIndex,
  owners: ReadonlySet<string>,
  config: Config,
  { isPublished, isLibrary, isForOthers, getHome, isAmongOthers, getMajor, isNullStrict, outside, resolve, onJudging }: Surroundings,
  judged: ReadonlySet<string> = owners,
): AnalysisContext {
  const containers = new ContainerIndex(index);
  const { calls } = containers;
  const inference = new TypeInference(index, calls);
  const immutability = new Immutability(index);
  const exposure = new Exposure(index);
  const exports = new ExportReach(index, outside, resolve);
  const accessors = new AccessorFlow(index, calls, isPublished, exports);
  const all = containers.findAll(owners);
  const purity: PurityAnalysis = new PurityAnalysis(index, calls, inference, { isPublished, outside, exports }, (fn) => memos.getSites(fn));
  const memos = new ProvenMemos({ index, inference, inputs: purity.inputs, containers: all });
  const isClosed = askClosed(index, calls, isPublished, exports);
  const offers = new Offers({ index, outside, isLibrary });
  const parts = {
    config,
    index,
    calls,
    containers: all,
    lifetimes: new LifetimeAnalysis(index, calls, isForOthers),
    keys: new KeyAnalysis(index, calls, isClosed),
    bounds: new BoundAnalysis(index, calls, { exports, outside, isOffered: askOffered(index, isPublished, offers) }),
    shapes: new MemoShape(index),
    values: new ValueAnalysis(index, inference, immutability),
    inference,
    purity,
    accessors,
    sharing: new SharingAnalysis({ index, calls, inference, immutability, exposure, accessors, isPublished }),
    exposure,
    exports,
    outside,
    isPublished,
    isClosed,
    isNullStrict,
  };
  const paths = new CallPaths(index, calls, offers);
  const origins = new KeyOrigins({ ...parts, offers, paths, getHome });
  const getUnfilled = containers.getUnfilled.bind(containers);
  const given = { rates: new GrowthRates(index, calls), texts: new GivenTexts(index, calls), getUnfilled };
  const reasons = { ...parts, ...given, paths, origins, isAmongOthers };
  const assessor = new Assessor({ ...reasons, isLibrary, getMajor });
  const known = new Map<Container, Assessment | undefined>();
  const assess = (container: Container): Assessment | undefined => {
    if (!known.has(container)) known.set(container, assessor.assess(container));
    return known.get(container);
  };
  // The others still say who holds what; their accesses are collected only when somebody asks.
  const own = parts.containers.filter(({ declaration }) => judged.has(index.getFile(declaration.nameNode).file));
  const assessments = own.flatMap((container, done) => {
    onJudging(done, own.length);
    const assessment = assess(container);
    return assessment ? [assessment] : [];
  });
  return { ...parts, assess, assessments, memoizers: new MemoizerAnalysis(reasons).assessAll(judged, getMajor) };
}

/** What others than the program may call: users of its package, or whoever it is offered to. */
function askOffered(index: ProgramIndex, isPublished: (file: string) => boolean, offers: Offers): (fn: FunctionOrClass) => boolean {
  return (fn) => isPublished(index.getFile(fn).file) || offers.isOffered(fn);
}

function askClosed(
  index: ProgramIndex,
  calls: CallGraph,
  isPublished: (file: string) => boolean,
  exports: ExportReach,
): AnalysisContext['isClosed'] {
  return (fn) => !isPublished(index.getFile(fn).file) && !calls.overrides.isOfOthers(fn) && exports.isClosed(fn);
}
