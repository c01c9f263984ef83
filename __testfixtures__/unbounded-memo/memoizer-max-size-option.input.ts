import moize from 'moize';

const area = moize.infinite((width: number, height: number) => width * height);
const label = moize.infinite((text: string) => text.trim(), { maxSize: Infinity });

export const show = (text: string) => label(text) + area(text.length, 2);
