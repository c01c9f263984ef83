interface Labels {
  get(name: string): string;
}
const labels = new Map<string, string>();
export class MadeLabels implements Labels {
  get(name: string): string {
    const known = labels.get(name);
    if (known !== undefined) return known;
    const made = name.toUpperCase();
    labels.set(name, made);
    return made;
  }
}
export const first = new MadeLabels().get('first');
export const show = (all: Labels, request: { name: string }): string => all.get(request.name) + new MadeLabels().get('last');
