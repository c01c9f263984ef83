import { prepareSettings } from './settings.js';

prepareSettings('first', { size: 1 });
