import { addCarrier, addQuote } from '../registry.ts';

addCarrier({ name: 'courier', price: () => 9 });
addQuote({ name: 'courier', price: () => 9 });
