export const rows = [];
export const add = rows.push.bind(rows);
