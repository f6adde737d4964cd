import { answer, api } from "../../api/client.ts";

/** Why this browser cannot be subscribed, in words for the reader. */
export class BrowserRefusal extends Error {}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
    letter.charCodeAt(0),
  );

/** Whether this browser can show pages at all; on iPhones only once the app is on the home screen. */
export const canSubscribe = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** Asks for the reader's leave and subscribes this browser to pages; the subscription is the contact method's address. */
export async function subscribeBrowser(): Promise<{
  endpoint: string;
  keys: { p256dh: string; auth: string };
}> {
  if ((await Notification.requestPermission()) !== "granted")
    throw new BrowserRefusal(
      "Notifications are blocked for this site: allow them in the browser's settings.",
    );
  const { publicKey } = await answer(api.GET("/api/v1/web-push/public-key"));
  const registration = await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) })
    .catch((error: unknown) => {
      throw new BrowserRefusal(`The browser's push service refused: ${String(error)}`);
    });
  const { endpoint, keys } = subscription.toJSON();
  if (!endpoint || !keys?.["p256dh"] || !keys["auth"])
    throw new BrowserRefusal("The browser gave no address for its notifications.");
  return { endpoint, keys: { p256dh: keys["p256dh"], auth: keys["auth"] } };
}

/** What to call this browser in the list: "Chrome on Linux". */
export function browserName(userAgent: string): string {
  const browsers = [
    ["Edg/", "Edge"],
    ["Firefox/", "Firefox"],
    ["Chrome/", "Chrome"],
    ["Safari/", "Safari"],
  ] as const;
  const systems = [
    ["Android", "Android"],
    ["iPhone", "iPhone"],
    ["iPad", "iPad"],
    ["Mac OS", "macOS"],
    ["Windows", "Windows"],
    ["Linux", "Linux"],
  ] as const;
  const named = (known: readonly (readonly [string, string])[]) =>
    known.find(([sign]) => userAgent.includes(sign))?.[1];
  return [named(browsers) ?? "This browser", named(systems)].filter(Boolean).join(" on ");
}
