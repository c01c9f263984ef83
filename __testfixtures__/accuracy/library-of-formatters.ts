import memoize from 'fast-memoize';

const formatOf = memoize((locale: string) => new Intl.NumberFormat(locale));

export const show = (locale: string, amount: number): string => formatOf(locale).format(amount);
