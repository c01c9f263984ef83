export const cache = {}

export const a = key => cache[key] || (cache[key] = compute(key))

export function b(key) {
  return cache[key] ?? (cache[key] = compute(key))
}

export function c(key) {
  const value = (cache[key] ||= compute(key)) // twice
  if (key) cache[key] ??= compute(key)
  else cache[key] = 1
  return value
}

export const d = (key) => { return cache[key] = compute(key) }
