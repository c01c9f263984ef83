let transcript = '';

process.on('message', (message: { line: string }) => {
  transcript = `${transcript}\n${message.line}`;
});

export const getTranscript = (): string => transcript;
