import { ts } from 'ts-morph';
import type { KeyVerdict } from '../keys/keys.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { getMembers } from './type-flags.ts';

const BYTES = /^(?:Uint8Array|Uint8ClampedArray|Int8Array|Buffer)$/;
const WORDS = /^(?:Uint16Array|Int16Array)$/;

/** An element of an array of numbers that have few bits: `bytes[i]`, the variable of a loop over `bytes`. */
export function getElement(index: ProgramIndex, list: ts.Expression): KeyVerdict {
  const members = getMembers(index.checker.getTypeAtLocation(list).getNonNullableType());
  const names = members.map(({ symbol }) => (symbol?.declarations?.some((one) => index.has(one)) === false ? symbol.name : ''));
  if (names.length === 0 || !names.every((name) => BYTES.test(name) || WORDS.test(name))) return { finite: false };
  return names.every((name) => BYTES.test(name))
    ? { finite: true, note: 'keys are bytes, of which there are 256' }
    : { finite: true, note: 'keys are numbers of 16 bits, of which there are 65,536' };
}
