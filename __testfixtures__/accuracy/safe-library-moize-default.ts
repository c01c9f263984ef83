import moize from 'moize';

const tokenise = moize((text: string) => text.split(' '));

export const count = (text: string) => tokenise(text).length;
