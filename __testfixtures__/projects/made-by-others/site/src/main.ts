import { mount } from 'page-router';
import { Page } from './page.js';

mount('/edit', Page);
