declare const React: { createElement(...parts: unknown[]): unknown };
declare namespace JSX {
  interface IntrinsicElements {
    div: { id: string; onClick?: () => void };
  }
}

const bars = new Set<string>();

export function Slot({ slot }: { slot: string }) {
  bars.add(slot);
  return <div id={slot} />;
}

export function App() {
  return <Slot slot="top" />;
}

export const isBar = (slot: string): boolean => bars.has(slot);
