import { generateKeyPairSync, sign } from 'node:crypto';

/** Bytes of the key itself, at the end of the form that Node writes (RFC 8410). */
const KEY_BYTES = 32;

/** Headers of a call, and its body as it was signed. */
export interface SignedCall {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Signs calls as Discord does. */
export interface Signer {
  /** The application's `verify_key`: 32 bytes, hexadecimal. */
  readonly publicKey: string;
  /** @param at - milliseconds since 1970 */
  sign(body: string, at: number): SignedCall;
}

/** Makes a pair of keys and signs with it. */
export function createSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const written = publicKey.export({ format: 'der', type: 'spki' });
  return {
    publicKey: written.subarray(-KEY_BYTES).toString('hex'),
    sign(body, at) {
      const timestamp = String(Math.floor(at / 1000));
      return {
        headers: {
          'content-type': 'application/json',
          'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
          'x-signature-timestamp': timestamp,
        },
        body,
      };
    },
  };
}
