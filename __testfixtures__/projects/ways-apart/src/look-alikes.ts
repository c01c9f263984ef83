const inLoop = new Map<string, string>();
/** The other way was taken in the turn before. */
export function joinAll(keys: readonly string[], extra: string): string[] {
  let prefix = '';
  const all: string[] = [];
  for (const key of keys) {
    if (key === '') {
      prefix = extra;
    } else {
      let made = inLoop.get(key);
      if (made === undefined) {
        made = prefix + key;
        inLoop.set(key, made);
      }
      all.push(made);
    }
  }
  return all;
}

const inSwitch = new Map<string, string>();
/** One clause falls through to the other. */
export function label(kind: 'a' | 'b', key: string): string {
  let prefix = '';
  switch (kind) {
    case 'a':
      prefix = 'A ';
    case 'b': {
      let made = inSwitch.get(key);
      if (made === undefined) {
        made = prefix + key;
        inSwitch.set(key, made);
      }
      return made;
    }
  }
}

const afterBranch = new Map<string, string>();
/** Both run, one after the other. */
export function mark(isBold: boolean, key: string): string {
  let prefix = '';
  if (isBold) prefix = '*';
  else {
    prefix = '_';
  }
  let made = afterBranch.get(key);
  if (made === undefined) {
    made = prefix + key;
    afterBranch.set(key, made);
  }
  return made;
}

const inCallback = new Map<string, string>();
/** The function of the other way runs before. */
export function call(run: (set: () => void) => void, isLate: boolean, key: string, extra: string): string {
  let prefix = '';
  const set = isLate ? (): void => { prefix = extra; } : (): void => {};
  run(set);
  let made = inCallback.get(key);
  if (made === undefined) {
    made = prefix + key;
    inCallback.set(key, made);
  }
  return made;
}

const inTry = new Map<string, string>();
/** What stops the first part decides about the other. */
export function attempt(check: () => void, key: string): string {
  let prefix = '';
  try {
    check();
    prefix = '+';
  } catch {
    let made = inTry.get(key);
    if (made === undefined) {
      made = prefix + key;
      inTry.set(key, made);
    }
    return made;
  }
  return prefix;
}

const nested = new Map<string, string>();
/** Within one way, a condition of its own. */
export function nest(isOn: boolean, isBold: boolean, key: string): string {
  let prefix = '';
  if (isOn) {
    if (isBold) prefix = '*';
    let made = nested.get(key);
    if (made === undefined) {
      made = prefix + key;
      nested.set(key, made);
    }
    return made;
  }
  return key;
}
