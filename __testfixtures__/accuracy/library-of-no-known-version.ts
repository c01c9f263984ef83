import mem from 'mem';

const sizeOf = mem((text: string) => text.length);

export const size = (text: string): number => sizeOf(text);
