const views = {};

export async function render(name) {
  views[name] ??= await import.defer(name);
  return views[name].render();
}
