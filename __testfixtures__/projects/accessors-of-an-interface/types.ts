export interface Pages {
  keep(url: string, page: { text: string }): Promise<void>;
  find(url: string): Promise<{ text: string } | undefined>;
}

export interface Notes {
  put(id: string, note: { text: string }): Promise<void>;
  look(id: string): Promise<{ text: string } | undefined>;
}
