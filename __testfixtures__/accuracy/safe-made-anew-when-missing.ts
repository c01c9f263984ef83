import { getOptions, type Option } from './options.ts';

let flags: string[];
let kinds: Map<string, string>;

/** Both are made and filled in one go, by the first call. */
export function read(line: string): string {
  if (!flags) {
    flags = [];
    getOptions().forEach((option: Option) => {
      if (option.isFlag) flags.push(option.name);
    });
  }
  if (!kinds) {
    kinds = new Map();
    for (const option of getOptions()) kinds.set(option.name, option.kind);
  }
  return flags.includes(line) ? 'flag' : (kinds.get(line) ?? 'text');
}
