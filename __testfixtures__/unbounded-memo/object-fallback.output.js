import { LRUCache } from 'lru-cache'

export const cache = new LRUCache({ max: 256 })

export const a = key => {
  let computed = cache.get(key)
  if (!computed) {
    computed = compute(key)
    cache.set(key, computed)
  }
  return computed
}

export function b(key) {
  let computed = cache.get(key)
  if (computed == null) {
    computed = compute(key)
    cache.set(key, computed)
  }
  return computed
}

export function c(key) {
  let value = cache.get(key)
  if (!value) {
    value = compute(key)
    cache.set(key, value)
  } // twice
  if (key) {
    if (cache.get(key) == null) {
      cache.set(key, compute(key))
    }
  } else cache.set(key, 1)
  return value
}

export const d = (key) => {
  const computed = compute(key)
  cache.set(key, computed)
  return computed
}
