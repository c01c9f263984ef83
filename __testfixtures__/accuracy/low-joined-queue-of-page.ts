declare const window: { dataLayer: object[] } & { addEventListener(name: string, listener: (event: { target: string }) => void): void };

// Whichever script comes first makes it; that of the tag manager takes what is in it.
window.dataLayer = window.dataLayer || [];

window.addEventListener('click', ({ target }) => {
  window.dataLayer.push({ event: 'click', target });
});

export function findEvent(isWanted: (event: object) => boolean): object | undefined {
  return window.dataLayer.find(isWanted);
}
