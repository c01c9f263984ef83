export const history: number[] = [];
const HISTORY_LIMIT = 500;

export const add = (x: number) => {
	history.push(x); /* why */
	if (history.length > HISTORY_LIMIT) history.shift();
};