const names = Object.create(null)
const own: Record<PropertyKey, string> = {}

export function name(key: PropertyKey): string {
    if (!(key in names)) names[key] = `[${String(key)}]`
    return names[key]
}

export function ownName(key: PropertyKey): string {
    return own[key] || (own[key] = make(key))
}

function make(key: PropertyKey): string {
    return String(key)
}
