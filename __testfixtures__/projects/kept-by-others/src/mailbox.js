class Inbox {
  senders = {};

  take(mail) {
    this.senders[mail.from] = mail.date;
  }
}

class Draft {
  words = {};

  add(word) {
    this.words[word] = true;
  }
}

export class Mailbox {
  constructor() {
    const inbox = new Inbox();
    this.inbox = inbox;
  }

  receive(mail) {
    this.inbox.take(mail);
  }

  write(words) {
    const draft = new Draft();
    words.forEach((word) => draft.add(word));
    return words.length;
  }
}
