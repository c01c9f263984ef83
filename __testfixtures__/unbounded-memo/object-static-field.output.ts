import { LRUCache } from 'lru-cache';

export class Parser {
    private static cache: LRUCache<string, Rule> = new LRUCache({ max: 256 });

    static get(name: string) {
        let value = Parser.cache.get(name);
        if (value === undefined) {
            value = new Rule(name);
            Parser.cache.set(name, value);
        }
        return value;
    }
}
