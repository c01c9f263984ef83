import { addCarrier } from '../registry.ts';

for (const name of ['letter', 'parcel']) addCarrier({ name, price: (grams) => grams / 100 });
