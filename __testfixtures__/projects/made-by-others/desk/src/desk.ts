import { open } from 'sample-parts';

open('/tray');
