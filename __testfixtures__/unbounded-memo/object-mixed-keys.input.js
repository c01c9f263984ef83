import { f } from './f.js'
const memo = Object.create(null)

export default function get(n) {
	return memo[n] !== undefined ? memo[n] : store(n, memo['key' + n], memo.first)
}

function store(n) {
	memo[n] = f(n) // by number
	;[n].forEach(f)
}
