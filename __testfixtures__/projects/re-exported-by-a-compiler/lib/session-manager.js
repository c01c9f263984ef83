"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SessionManager = void 0;
const storages_1 = require("./storages");
class SessionManager {
    constructor(options = {}) {
        this.storage = options.storage || new storages_1.MemoryStorage();
        this.getKey = options.getKey || ((context) => String(context.senderId));
        this.turns = new storages_1.Turns();
    }
    get middleware() {
        const { storage, turns, getKey } = this;
        return async (context, next) => {
            const key = getKey(context);
            const turn = turns.take(key);
            const session = (await storage.get(key)) || {};
            context.session = session;
            await next();
            if (Object.keys(session).length > 0)
                await storage.set(key, session);
            else
                await storage.delete(key);
            turns.drop(key, turn);
        };
    }
}
exports.SessionManager = SessionManager;
