/** Marker only, wiring is done by hand in each app's `container.ts`. */
export const Injectable =
  (): ClassDecorator =>
  () => {};
