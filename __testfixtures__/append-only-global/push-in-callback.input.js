export const seen = []
process.on('warning', (w) => seen.push(w))
;[1, 2].forEach((x) => seen.push(x))
