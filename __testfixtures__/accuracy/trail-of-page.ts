interface Page {
  limit?: number;
  addEventListener(name: string, listener: (event: { x: number }) => void): void;
}
declare const window: Page;

/** Its own: nothing of it is the page's. */
const trail: unknown[] = [];
const limit = window.limit || 5;

window.addEventListener('mousemove', (event) => {
  trail.push(['mousemove', event.x, limit]);
});
