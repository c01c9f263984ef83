export const text = {
  en: { partsMemberOfMember: (path: string): string[] => path.split('.') },
};
export function use(en: typeof text.en): void {
  text.en = en;
}
