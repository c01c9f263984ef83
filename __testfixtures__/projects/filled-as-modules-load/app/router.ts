import Router from '@koa/router';

export const router = new Router();
