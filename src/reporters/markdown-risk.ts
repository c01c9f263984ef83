/** What is different after a rewrite to a target, for whoever has to decide about it. */
const RISKS: Readonly<Record<string, string>> = {
  'lru-cache':
    'beyond its limit the cache forgets what was used least recently, and computes it again when it is asked for. More distinct keys in use at a time than the limit cost time; a repeating scan that is longer never hits.',
  'quick-lru':
    'it holds up to twice its limit, in two generations, and then forgets the older one; what was forgotten is computed again when it is asked for. More distinct keys in use at a time than the limit cost time.',
  'bounded-map':
    'beyond its limit the map forgets an entry that was not read lately, and its value is computed again when it is asked for. More distinct keys in use at a time than the limit cost time.',
  'max-option':
    "beyond its limit the library's own cache forgets what was used least recently, and the function runs again when it is asked for. More distinct keys in use at a time than the limit cost time.",
  WeakMap: 'an entry goes when its key object goes. While anything holds the key, nothing is lost.',
  'capped-array': 'beyond its limit the oldest elements are dropped. Nothing that was found reads them; a debugger or a person may have.',
  'capped-string': 'beyond its limit the oldest text is dropped. Nothing that was found reads it; a debugger or a person may have.',
  WeakRef:
    'the link does not keep its target alive any more. Once the owner lets go of the target, the link is empty after some garbage collection; every use that was found expects that.',
};

export function riskOf(target: string): string {
  return RISKS[target] ?? 'beyond its limit, entries are forgotten.';
}
