jest.mock('../src/mocked.ts');
