import { register } from 'native-addon';

const callbacks: ((code: number) => void)[] = [];

/** Native code holds no reference of its own. */
export function watch(path: string): void {
  const callback = (code: number) => console.log(path, code);
  callbacks.push(callback);
  register(path, callback);
}
