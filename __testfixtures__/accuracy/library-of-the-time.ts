import memoize from 'memoize';

const firstSeen = memoize((id: string) => `${id} at ${Date.now()}`);

export const seen = (id: string): string => firstSeen(id);
