interface Page {
  visits?: unknown[];
  dataLayer?: unknown[];
  addEventListener(name: string, listener: (event: { x: number }) => void): void;
}
declare const window: Page;

const visits = (window.visits = window.visits || []);
const layer = typeof window !== 'undefined' && (window as any).dataLayer ? (window as any).dataLayer : [];

window.addEventListener('click', (event) => {
  visits.push(['click', event.x, Date.now()]);
  layer.push({ x: event.x, at: Date.now() });
});
