import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";

/** A browser's subscription at a push service, able to read what is sent to it. */
export type TestSubscription = {
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  /** Decrypts a message body (RFC 8188 and 8291, aes128gcm), written here from the RFCs and not from the library that sends. */
  read(body: Buffer): unknown;
};

export function subscribe(endpoint: string): TestSubscription {
  const device = createECDH("prime256v1");
  const publicKey = device.generateKeys();
  const auth = randomBytes(16);
  return {
    subscription: {
      endpoint,
      keys: { p256dh: publicKey.toString("base64url"), auth: auth.toString("base64url") },
    },
    read(body) {
      const salt = body.subarray(0, 16);
      const senderKeyLength = body[20]!;
      const senderKey = body.subarray(21, 21 + senderKeyLength);
      const sealed = body.subarray(21 + senderKeyLength);
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), publicKey, senderKey]);
      const secret = Buffer.from(hkdfSync("sha256", device.computeSecret(senderKey), auth, info, 32));
      const derive = (name: string, length: number) =>
        Buffer.from(hkdfSync("sha256", secret, salt, `Content-Encoding: ${name}\0`, length));
      const decipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
      decipher.setAuthTag(sealed.subarray(-16));
      const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString("utf8"));
    },
  };
}
