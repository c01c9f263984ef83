'use strict'

const entries = []
const ENTRIES_LIMIT = 500

exports.add = (entry) => {
	entries.push(entry)
	if (entries.length > ENTRIES_LIMIT) entries.shift()
	;[entry].map(String)
}
