'use client'

export class Loader {
	/** by url */
	static readonly #pages = new Map<string, Promise<string>>(/* filled by load */)

	static load(url: string) {
		let page = Loader.#pages.get(url)
		if (!page) {
			page = fetch(url).then((r) => r.text())
			Loader.#pages.set(url, page)
		}
		return page
	}
}
