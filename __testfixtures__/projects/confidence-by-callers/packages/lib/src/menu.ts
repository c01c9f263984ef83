import { Connection, getLabel } from '@sample/base';

/** Made elsewhere: nothing says what is in it. */
declare const strings: { readonly title: string; readonly save: string };

const connection = new Connection(process.env['DATABASE'] ?? 'local');

export const getMenu = (): readonly string[] => [getLabel(strings.title), getLabel(strings.save)];

export const getClient = (): object => connection.getClient();
