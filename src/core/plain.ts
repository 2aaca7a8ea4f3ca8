const MARKDOWN = /[\\*_~`|>#[\]<@]/g;

/** Makes text from outside show as it is: no formatting, links or mentions. */
export const plain = (text: string): string => text.replace(MARKDOWN, '\\$&');
