import { createSigner, type SignedCall } from '#src/sandbox/endpoint/sign.ts';

/** Signing costs as much as checking, so calls are signed before they are needed, and used again. */
const PREPARED = 4_000;
/** An endpoint may refuse what is older than five minutes. */
const FRESH_MS = 4 * 60_000;

interface Prepared {
  readonly call: SignedCall;
  readonly at: number;
}

/** Signed calls by number, and the key to check them with. */
export const signCalls = (interaction: (number: number) => string) => {
  const signer = createSigner();
  const prepare = (number: number): Prepared => {
    const at = Date.now();
    return { call: signer.sign(interaction(number), at), at };
  };
  const prepared = Array.from({ length: PREPARED }, (_, number) => prepare(number));
  return {
    publicKey: signer.publicKey,
    call(number: number): SignedCall {
      const place = number % PREPARED;
      const known = prepared[place];
      if (known !== undefined && Date.now() - known.at < FRESH_MS) return known.call;
      const fresh = prepare(place);
      prepared[place] = fresh;
      return fresh.call;
    },
  };
};
