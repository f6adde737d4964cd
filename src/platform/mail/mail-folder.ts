import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createTransport } from "nodemailer";
import type { MailTransport } from "./mail-transport.ts";

/** A folder instead of a mail server, for trying Runwright out: every mail becomes a file that any mail program opens. */
export function mailFolder(url: string): MailTransport {
  const folder = fileURLToPath(url);
  const composer = createTransport({ streamTransport: true, buffer: true });
  return {
    async sendMail(mail) {
      const { message, messageId } = await composer.sendMail(mail);
      const name = `${new Date(mail.date ?? 0).toISOString().replaceAll(":", "")}-${messageId.replaceAll(/[^\w.-]/g, "")}.eml`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, name), message as Buffer, { mode: 0o600 });
      return { response: `written to ${join(folder, name)}, since no mail server is set (SMTP_URL)` };
    },
    close: () => composer.close(),
  };
}
