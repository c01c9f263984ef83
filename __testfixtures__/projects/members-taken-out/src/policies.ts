import { allow } from './rules.ts';

allow('reader', 'read');
allow('writer', 'write');
