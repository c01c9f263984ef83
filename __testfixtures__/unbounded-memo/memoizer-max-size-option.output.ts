import moize from 'moize';

const area = moize.infinite((width: number, height: number) => width * height, { maxSize: 100 });
const label = moize.infinite((text: string) => text.trim(), { maxSize: 100 });

export const show = (text: string) => label(text) + area(text.length, 2);
