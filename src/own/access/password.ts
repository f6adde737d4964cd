import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";
import { invalidField } from "../../lib/errors.ts";
import { findWeakness, type PasswordOwner } from "../../lib/password-rule.ts";

// 64 MB and about 0.15 s a guess (OWASP Password Storage: scrypt N = 2^16, r = 8, p = 1 at least in memory).
const cost = { N: 2 ** 16, r: 8, p: 1 };
const keyLength = 32;

/** A password as it is stored: `scrypt$N$r$p$salt$key`. Refuses what is too easily guessed, of this owner too. */
export async function hashPassword(password: string, owner: PasswordOwner): Promise<string> {
  const weakness = findWeakness(password, owner);
  if (weakness !== null) throw invalidField("password", weakness);
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Whether the password is the stored one. With nothing stored it takes as long and answers no, so that timing names nobody. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (stored ?? (await decoy)).split("$");
  const expected = Buffer.from(key!, "base64url");
  const actual = await derive(password.slice(0, 200), Buffer.from(salt!, "base64url"), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(actual, expected) && stored !== null;
}

const decoy = Promise.resolve(
  [
    "scrypt",
    cost.N,
    cost.r,
    cost.p,
    "c2FsdHNhbHRzYWx0c2FsdA",
    randomBytes(keyLength).toString("base64url"),
  ].join("$"),
);

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(
      password.normalize("NFKC"),
      salt,
      keyLength,
      { ...options, maxmem: 256 * 2 ** 20 },
      (error, key) => {
        if (error) reject(error);
        else resolve(key);
      },
    );
  });
