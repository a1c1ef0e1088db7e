/** The root of the site as the reader's browser knows it: every script stands one folder below, wherever its page is shown. */
export const ROOT = new URL('../', import.meta.url);
