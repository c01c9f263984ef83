/** What is asked about the repository beside the texts of the scan, and the notes of it that an entry of the cache is checked by. */
import { createOutside } from './outside.ts';
import { createMajors } from './package-major.ts';
import { createPackages } from './publication.ts';
import { createStrictness } from './strictness.ts';
import type { Surroundings } from './analysis/context.ts';
import type { ResolveModule } from './analysis/program/module-map.ts';

/** All that the analysis knows of the disk comes through these. */
export type Questions = Pick<Surroundings, 'isPublished' | 'isLibrary' | 'isForOthers' | 'getHome' | 'getMajor' | 'isNullStrict'> &
  Surroundings['outside'] & { readonly isAmongOthers: () => boolean };

/** `scanned` are all files of the scan; `resolve` leads to any of them. */
export function createQuestions(root: string, scanned: readonly string[], resolve: ResolveModule): Questions {
  const { isPublished, isLibrary, isForOthers, getHome, isAmongOthers } = createPackages(root, scanned);
  const outside = createOutside(root, scanned, resolve);
  return {
    isPublished,
    isLibrary,
    isForOthers,
    getHome,
    isAmongOthers: () => isAmongOthers,
    getMajor: createMajors(root),
    isNullStrict: createStrictness(root),
    isOffered: (file) => outside.isOffered(file),
    isKnownModule: (specifier, from, target) => outside.isKnownModule(specifier, from, target),
    findImporter: (files, names) => outside.findImporter(files, names),
    findMention: (name) => outside.findMention(name),
    mayBeCopied: (file, banner) => outside.mayBeCopied(file, banner),
    findSureImporter: (files) => outside.findSureImporter(files),
  };
}

/** `undefined` is null, a set is a list. */
type Stored = string | number | boolean | null | readonly string[];
/** Questions with their arguments and the answers of then. */
export type Asked = readonly (readonly [question: string, args: readonly Stored[], answer: Stored])[];

type Value = string | number | boolean | undefined | ReadonlySet<string>;
type Ask = (...args: readonly Value[]) => Value;

const isSet = (value: Value): value is ReadonlySet<string> => value instanceof Set;
const isList = (stored: Stored): stored is readonly string[] => Array.isArray(stored);
const toStored = (value: Value): Stored => (isSet(value) ? [...value] : (value ?? null));
const toValue = (stored: Stored): Value => (isList(stored) ? new Set(stored) : (stored ?? undefined));
const toKey = (value: Value): string => (typeof value === 'string' ? `"${value}` : JSON.stringify(toStored(value)));

/** Gives questions that are answered alike and, where notes are taken, written down. */
export type Watch = <T extends object>(questions: T) => T;
export const watchNothing: Watch = (questions) => questions;

export function takeNotes(): { readonly watch: Watch; readonly getAsked: () => Asked } {
  const asked = new Map<string, Asked[number]>();
  const note = (name: string, ask: Ask): Ask => {
    return (...args) => {
      const answer = ask(...args);
      const key = `${name}\0${args.map(toKey).join('\0')}`;
      if (!asked.has(key)) asked.set(key, [name, args.map(toStored), toStored(answer)]);
      return answer;
    };
  };
  return {
    watch: <T extends object>(questions: T) => {
      const entries = Object.entries(questions) as [string, Ask][];
      return Object.fromEntries(entries.map(([name, ask]) => [name, note(name, ask)])) as T;
    },
    getAsked: () => [...asked.values()],
  };
}

/** Whether all that was asked is answered as it was. */
export function isStillSo(asked: Asked, questions: object): boolean {
  return asked.every(([name, args, answer]) => JSON.stringify(askAgain([name, args], questions)) === JSON.stringify(answer));
}

function askAgain([name, args]: readonly [name: string, args: readonly Stored[]], questions: object): Stored | undefined {
  const ask = (questions as Readonly<Record<string, Ask>>)[name];
  return ask && toStored(ask(...args.map(toValue)));
}

/** Puts the same questions, so that whoever watches them hears of what was asked in another thread. */
export function putAgain(asked: Asked, questions: object): void {
  for (const [name, args] of asked) askAgain([name, args], questions);
}
