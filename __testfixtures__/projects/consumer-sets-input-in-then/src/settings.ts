export const settings = { width: 8 };
