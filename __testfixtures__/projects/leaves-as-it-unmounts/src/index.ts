export * from './class-component.tsx';
export * from './hooks.ts';
export * from './vue.ts';
export * from './others.ts';
export * from './made.ts';
