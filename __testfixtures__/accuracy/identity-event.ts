type Listener = (value: { readonly name: string }) => void;
class Bus {
  private readonly listeners: Listener[] = [];
  on(l: Listener): void {
    this.listeners.push(l);
  }
  emit(v: { readonly name: string }): void {
    for (const l of this.listeners) l(v);
  }
}
const bus = new Bus();
const tabs = new Map<string, { readonly name: string }>();
function tabOf(name: string): { readonly name: string } {
  let tab = tabs.get(name);
  if (!tab) {
    tab = { name };
    tabs.set(name, tab);
  }
  return tab;
}
export function open(name: string): void {
  bus.emit(tabOf(name));
}
let active: { readonly name: string } | undefined;
bus.on((tab) => {
  if (tab !== active) {
    active = tab;
    console.log('switched');
  }
});
