import pMemoize from 'p-memoize';

// From p-memoize 5 on there is no maxAge.
const load = pMemoize(async (id: string) => (await fetch(`https://example.com/${id}`)).json(), { maxAge: 60_000 } as object);

export const title = async (id: string): Promise<string> => ((await load(id)) as { title: string }).title;
