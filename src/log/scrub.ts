/** Fields of a line of the log that hold a secret, at whatever depth they stand. */
const IN_FIELDS = /("(?:token|authorization|password|connectionString)":)"(?:[^"\\]|\\.)*"/gi;
/**
 * Tokens in the addresses that Discord is called by: `/interactions/<id>/<token>/callback` and
 * `/webhooks/<id>/<token>`; and passwords in addresses of databases.
 */
const IN_ADDRESSES = /(\/(?:interactions|webhooks)\/\d+\/)[\w.%-]+|(\/\/[^\s/:@"]*:)[^\s/@"]+(?=@)/g;
/** `Bot <token>`, as it stands in a header. */
const IN_HEADERS = /\b(Bot|Bearer) [\w.-]{20,}/g;

/** Most lines hold nothing of all this, and are told by one look. */
const SUSPICIOUS = /\/|token"|authorization"|password"|connectionString"|Bot |Bearer /i;

/** Shorter ones would take innocent words with them. */
const SECRET_MIN = 8;

/** Makes a function that takes secrets out of a text. @param secrets - values that must never be seen */
export const createScrubber = (secrets: readonly string[]) => {
  const known = secrets.filter((secret) => secret.length >= SECRET_MIN);
  return (text: string): string => {
    let clean = text;
    for (const secret of known) if (clean.includes(secret)) clean = clean.replaceAll(secret, '***');
    if (!SUSPICIOUS.test(clean)) return clean;
    return clean
      .replace(IN_FIELDS, '$1"***"')
      .replace(IN_ADDRESSES, (_, path?: string, user?: string) => `${path ?? user ?? ''}***`)
      .replace(IN_HEADERS, '$1 ***');
  };
};
