export const settings = { mark: '!' };
