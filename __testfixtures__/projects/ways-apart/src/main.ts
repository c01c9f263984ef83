import { read } from './paths.js';
import { attempt, call, joinAll, label, mark, nest } from './look-alikes.js';

process.on('message', ({ key, path, extra, isOn }: { key: string; path: string; extra: string; isOn: boolean }) => {
  console.log(read({}, path), joinAll([key, '', path], extra), label(isOn ? 'a' : 'b', key), mark(isOn, key));
  console.log(call((set) => set(), isOn, key, extra), attempt(() => {}, key), nest(isOn, isOn, key));
});
