import { list, name } from './list.ts';
import * as rest from './rest.ts';

const { ...others } = rest;
list(others);

export { list, name };
