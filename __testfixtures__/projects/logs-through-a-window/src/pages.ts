export const PAGE = 20;
export const PAGES = 4 * PAGE;
export const SIZES = { page: 25 } as const;
