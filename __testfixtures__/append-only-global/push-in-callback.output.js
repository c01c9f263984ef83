export const seen = []
const SEEN_LIMIT = 500
process.on('warning', (w) => {
  seen.push(w)
  if (seen.length > SEEN_LIMIT) seen.shift()
})
;[1, 2].forEach((x) => {
  seen.push(x)
  if (seen.length > SEEN_LIMIT) seen.shift()
})
