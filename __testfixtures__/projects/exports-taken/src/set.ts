import { settings } from './settings.ts';

settings.mark = '?';
