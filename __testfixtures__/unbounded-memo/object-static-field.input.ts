export class Parser {
    private static cache: Record<string, Rule> = {};

    static get(name: string) {
        return Parser.cache[name] ??= new Rule(name);
    }
}
