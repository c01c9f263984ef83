export const settings = { width: 8 };
export const title = 'labels';
