export const PAGE = 20;
export const PAGES = 4 * PAGE;
