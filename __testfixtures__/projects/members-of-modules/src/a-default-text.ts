export default (path: string): string[] => path.split('.');
