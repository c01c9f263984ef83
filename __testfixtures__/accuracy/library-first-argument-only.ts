import memoize from 'lodash/memoize';

const convert = memoize((amount: number, rate: number) => amount * rate);

export const total = (amounts: number[], rate: number): number => amounts.reduce((sum, amount) => sum + convert(amount, rate), 0);
