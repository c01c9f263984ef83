export { priceFormatter } from './price-formatter.js';
export { quotes } from './quote-store.js';
export { closingRate } from './historical-rates.js';
export { guestPrice, type PricedListing } from './guest-price.js';
export { recordDemand } from './demand.js';
export { checkout, addFee, type CheckoutInput } from './checkout.js';
