import { createPublicKey, verify } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key in the form that Node reads (RFC 8410). */
const KEY_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

const SIGNATURE = /^[0-9a-f]{128}$/i;

/** Whether Discord signed this. @param body - the very bytes that came, before anything reads them */
export type Verify = (signature: string, timestamp: string, body: Uint8Array) => boolean;

/** Checks signatures made with the other half of this key. @param publicKey - 32 bytes, hexadecimal */
export const createVerifier = (publicKey: string): Verify => {
  const key = createPublicKey({
    key: Buffer.concat([KEY_PREFIX, Buffer.from(publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  return (signature, timestamp, body) =>
    SIGNATURE.test(signature) &&
    verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
};
