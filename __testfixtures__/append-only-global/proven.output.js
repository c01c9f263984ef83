/* eslint-disable no-console */
const errors = [];
const ERRORS_LIMIT = 500;

export function report(error) {
  errors.push(error);
  if (errors.length > ERRORS_LIMIT) errors.shift();
  console.log(errors.slice(-3));
}
