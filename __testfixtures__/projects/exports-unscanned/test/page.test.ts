import { pageOf } from '../src/page.ts';

pageOf('a');
