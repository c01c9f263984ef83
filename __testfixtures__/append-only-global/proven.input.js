/* eslint-disable no-console */
const errors = [];

export function report(error) {
  errors.push(error);
  console.log(errors.slice(-3));
}
