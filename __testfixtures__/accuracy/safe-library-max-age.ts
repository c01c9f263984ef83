import memoize from 'memoize';

const options = { maxAge: 60_000 };
const load = memoize((id: string) => fetch(`https://example.com/${id}`), options);

export const open = (id: string) => load(id);
