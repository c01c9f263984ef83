const cache = new Map<string, string[]>();
function get(s: string): string[] { let f = cache.get(s); if (!f) { f = s.split('.'); cache.set(s, f); } return f; }
export class Route { parts: string[]; constructor(s: string) { this.parts = get(s); } add(p: string) { this.parts.push(p); } }
