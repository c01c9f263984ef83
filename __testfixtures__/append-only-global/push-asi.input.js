'use strict'

const entries = []

exports.add = (entry) => {
	entries.push(entry)
	;[entry].map(String)
}
