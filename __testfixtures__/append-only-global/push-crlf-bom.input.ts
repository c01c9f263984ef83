export const history: number[] = [];

export const add = (x: number) => {
	history.push(x); /* why */
};