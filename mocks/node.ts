import { setupServer } from 'msw/node';

/** Answers requests in tests; each test says with which handlers. */
export const server = setupServer();
