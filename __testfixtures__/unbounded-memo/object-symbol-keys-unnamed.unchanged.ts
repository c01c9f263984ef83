const names = Object.create(null)

export function name(keys: PropertyKey[]): string {
    if (!(keys[0] in names)) names[keys[0]] = String(keys[0])
    return names[keys[0]]
}
