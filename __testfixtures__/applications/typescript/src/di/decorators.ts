/** Markers only; the wiring happens in container.ts. */
export function Injectable(): ClassDecorator {
  return () => undefined;
}

export function Controller(_prefix: string): ClassDecorator {
  return () => undefined;
}
