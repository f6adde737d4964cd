import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../lib/errors.ts";

/** Encrypts what must be read again (contact addresses, signing secrets) and signs what must be recognised. */
export type Secrets = {
  encrypt(plain: string): string;
  decrypt(sealed: string): string;
  sign(text: string): Buffer;
};

/** Secrets under one master secret: AES-256-GCM for storage, HMAC-SHA-256 for signatures, by separate derived keys (RFC 5869). */
export function createSecrets(master: string): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", master, "runwright", purpose, 32));
  const storageKey = derive("storage");
  const signatureKey = derive("signature");
  return {
    encrypt(plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", storageKey, nonce);
      const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
    },
    decrypt(sealed) {
      const bytes = Buffer.from(sealed, "base64");
      const decipher = createDecipheriv("aes-256-gcm", storageKey, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    },
    sign: (text) => createHmac("sha256", signatureKey).update(text).digest(),
  };
}

/** The master secret: `RUNWRIGHT_SECRET`, else one made once and kept in the data folder. */
export async function loadMasterSecret(
  environment: string | undefined,
  dataDirectory: string,
): Promise<string> {
  if (environment) return environment;
  const path = join(dataDirectory, "secret");
  await makeSecretFile(path, dataDirectory);
  const secret = (await readFile(path, "utf8")).trim();
  if (secret === "") throw new AppError("conflict", `${path} is empty. Restore it from a backup.`);
  return secret;
}

/** Whole and on disk before it gets its name, so that neither a crash nor another server's start leaves half a secret. */
async function makeSecretFile(path: string, folder: string): Promise<void> {
  if (existsSync(path)) return;
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${randomBytes(32).toString("base64url")}\n`, {
    mode: 0o600,
    flag: "wx",
    flush: true,
  });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
