import { useForm } from './form.js';

export const defaultSkill = { name: '', keywords: [] as string[] };

export function addKeyword(word: string): void {
  const form = useForm();
  form.values.keywords.push(word);
}
