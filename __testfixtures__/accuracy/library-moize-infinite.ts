import moize from 'moize';

const tokenise = moize.infinite((text: string) => text.split(' '));

export const countWords = (documents: string[]) => documents.map((text) => tokenise(text).length);
