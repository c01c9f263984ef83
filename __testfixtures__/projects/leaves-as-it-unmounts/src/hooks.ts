import { useEffect, useId, useLayoutEffect, useMemo, useState } from 'react';

type Setter = (value: object) => void;

// Filled as the hook is called.
const store: { value: object; setters: Setter[] } = { value: {}, setters: [] };
const watchers = new Set<object>();
const memoized = new Map<object, Setter>();

export function useStore(): object {
  const [, set] = useState({});
  if (!store.setters.includes(set)) store.setters.push(set);
  useEffect(
    () => () => {
      store.setters = store.setters.filter((setter) => setter !== set);
    },
    [],
  );
  return store.value;
}

export function publish(value: object): void {
  store.value = value;
  store.setters.forEach((set) => set(value));
}

function watch(watcher: object): () => void {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

const usePageEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect;

export function useWatcher(): void {
  const [stop] = useState(() => watch({}));
  usePageEffect(() => stop, []);
}

export function useEntry(set: Setter): object {
  const key = useMemo(() => {
    const made = {};
    memoized.set(made, set);
    return made;
  }, []);
  useEffect(() => {
    return function leave() {
      memoized.delete(key);
    };
  }, []);
  return key;
}

export function notify(value: object): number {
  memoized.forEach((set) => set(value));
  return watchers.size;
}

// Filled only once it is on a page.
const effects: Setter[] = [];
const listening = new Set<object>();
const browserOnly = new Set<object>();
const handlers = new Set<object>();

export function useEffectStore(): void {
  const [, set] = useState({});
  useEffect(() => {
    effects.push(set);
    return () => {
      effects.splice(effects.indexOf(set), 1);
    };
  }, []);
}

function listen(listener: object): () => void {
  listening.add(listener);
  return () => {
    listening.delete(listener);
  };
}

export function useListener(listener: object): void {
  useLayoutEffect(() => listen(listener), [listener]);
}

const isServer = typeof document === 'undefined';

export function useBrowser(one: object): void {
  if (isServer) return;
  browserOnly.add(one);
  useEffect(
    () => () => {
      browserOnly.delete(one);
    },
    [],
  );
}

export function useHandler(one: object): () => void {
  useEffect(
    () => () => {
      handlers.delete(one);
    },
    [],
  );
  return () => {
    handlers.add(one);
  };
}

// Under a name that the next request has as well.
const forms = new Map<string, object>();

export function useForm(type: string): void {
  forms.set(type, {});
  useEffect(
    () => () => {
      forms.delete(type);
    },
    [],
  );
}

// Whoever gets the end of it may call it at any time.
const sessions = new Set<object>();

export function useSession(): () => void {
  const session = useMemo(() => ({}), []);
  sessions.add(session);
  const end = (): void => {
    sessions.delete(session);
  };
  useEffect(() => end, []);
  return end;
}

// Only where it was asked before whether this is a page.
const tracked = new Set<object>();

function useTracking(one: object): void {
  tracked.add(one);
  useEffect(
    () => () => {
      tracked.delete(one);
    },
    [],
  );
}

export function useTracked(one: object): void {
  if (!isServer) useTracking(one);
}

// Each request gives out the same ids.
const labels = new Map<string, object>();

export function useLabel(one: object): void {
  const id = useId();
  labels.set(id, one);
  useEffect(
    () => () => {
      labels.delete(id);
    },
    [],
  );
}
