type Renderer = { readonly id: string; render(text: string): string };

const renderers: Renderer[] = [];

export function registerRenderer(renderer: Renderer): void {
  renderers.push(renderer);
}

export function getRenderer(id: string): Renderer | undefined {
  return renderers.find((renderer) => renderer.id === id);
}
