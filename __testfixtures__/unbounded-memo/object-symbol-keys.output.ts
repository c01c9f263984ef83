import { LRUCache } from 'lru-cache'

const names = new LRUCache<string | symbol, any>({ max: 256 })
const own: LRUCache<string | symbol, string> = new LRUCache({ max: 256 })

export function name(key: PropertyKey): string {
    if (!names.has(typeof key === 'symbol' ? key : String(key))) names.set(typeof key === 'symbol' ? key : String(key), `[${String(key)}]`)
    return names.get(typeof key === 'symbol' ? key : String(key))
}

export function ownName(key: PropertyKey): string {
    const cacheKey = typeof key === 'symbol' ? key : String(key)
    let value = own.get(cacheKey)
    if (!value) {
        value = make(key)
        own.set(cacheKey, value)
    }
    return value
}

function make(key: PropertyKey): string {
    return String(key)
}
