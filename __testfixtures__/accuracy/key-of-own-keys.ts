const names: any = {};
function describe(key: any): string { return names[key] || (names[key] = `${String(key)}!`.trim()); }
export function all(target: object): string[] { return Reflect.ownKeys(target).map((k) => describe(k)); }
