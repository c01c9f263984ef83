// @flow

export type Row = {| id: string, name: string |};
