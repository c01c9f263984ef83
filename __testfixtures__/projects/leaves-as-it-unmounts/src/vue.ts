import { defineComponent, getCurrentInstance, onBeforeUnmount, onMounted, onScopeDispose, onUnmounted, watch } from 'vue';

// Filled as each component is set up.
const scopes = new Map<object, string>();
const targets: object[] = [];
const widgets: object[] = [];
const counted = new Set<object>();
const loads = new Map<unknown, number>();
const listeners: object[] = [];

export function useScope(scope: object, name: string): void {
  scopes.set(scope, name);
  onUnmounted(() => scopes.delete(scope));
}

export const Target = defineComponent({
  setup() {
    const target = {};
    targets.push(target);
    onBeforeUnmount(() => {
      targets.splice(targets.indexOf(target), 1);
    });
    return { targets };
  },
});

export const Widget = defineComponent({
  created() {
    widgets.push(this);
  },
  beforeDestroy() {
    widgets.splice(widgets.indexOf(this), 1);
  },
});

function onEnd(fn: () => void): void {
  onScopeDispose(fn);
}

export function useCounted(one: object): void {
  counted.add(one);
  onEnd(() => {
    counted.delete(one);
  });
}

export function useLoads(): void {
  const vm = getCurrentInstance();
  if (loads.has(vm)) return;
  loads.set(vm, 0);
  onUnmounted(() => {
    loads.delete(vm);
  });
}

export const Listener = {
  data() {
    listeners.push(this);
    this.$once('hook:beforeDestroy', () => {
      listeners.splice(listeners.indexOf(this), 1);
    });
    return {};
  },
};

export function list(): unknown[] {
  return [...scopes.keys(), ...targets, ...widgets, ...counted, ...loads.keys(), ...listeners];
}

// Filled only once it is on a page.
const shown: object[] = [];
const mounted = new Set<object>();
const watched = new Set<object>();
const attached: Element[] = [];

export const Shown = defineComponent({
  mounted() {
    shown.push(this);
  },
  beforeUnmount() {
    shown.splice(shown.indexOf(this), 1);
  },
});

export function useMounted(one: object): void {
  onMounted(() => {
    mounted.add(one);
  });
  onUnmounted(() => {
    mounted.delete(one);
  });
}

export function useWatched(source: () => object): void {
  watch(source, (one: object) => {
    watched.add(one);
  });
  onUnmounted(() => {
    watched.delete(source());
  });
}

/** A directive: a server has no elements. */
export const directive = {
  created(element: Element) {
    attached.push(element);
  },
  unmounted(element: Element) {
    attached.splice(attached.indexOf(element), 1);
  },
};

export function useClient(one: object): void {
  if (import.meta.client) clients.add(one);
  onUnmounted(() => {
    clients.delete(one);
  });
}
const clients = new Set<object>();

/** For one component or for a module. */
export function createChannel() {
  const hearers = new Set<object>();
  const on = (hearer: object): void => {
    hearers.add(hearer);
    onScopeDispose(() => {
      hearers.delete(hearer);
    });
  };
  return { on, count: () => hearers.size };
}

/** Whoever gets it may call the end of it. */
function createBus() {
  const riders = new Set<object>();
  const off = (rider: object): void => {
    riders.delete(rider);
  };
  const on = (rider: object): void => {
    riders.add(rider);
    onScopeDispose(() => off(rider));
  };
  return { on, off, count: () => riders.size };
}
export const bus = createBus();
