interface Page {
  dataLayer?: object[];
  addEventListener(name: string, listener: (event: { x: number }) => void): void;
}
declare const window: Page;
window.dataLayer = window.dataLayer || [];
window.addEventListener('click', (event) => {
  window.dataLayer?.push({ x: event.x, at: Date.now() });
});
export const getKnown = (): object => Object.assign({}, ...(window.dataLayer ?? []).map((one) => one));
