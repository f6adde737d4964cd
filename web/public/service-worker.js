// Shows a page that arrives by web push, and opens what it is about. It caches nothing: an on-call tool must not show stale facts.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** The payload is JSON: {title, body, url, tag, requireInteraction}. A push without one still has to be shown. */
const readPayload = (data) => {
  try {
    return data?.json() ?? {};
  } catch {
    return { body: data?.text() ?? "" };
  }
};

self.addEventListener("push", (event) => {
  const {
    title = "Runwright",
    body = "",
    url = "/",
    tag,
    requireInteraction = true,
  } = readPayload(event.data);
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      tag,
      renotify: tag !== undefined,
      requireInteraction,
      icon: "/icons/icon-192.png",
      badge: "/icons/badge-96.png",
      data: { url },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openPage(new URL(event.notification.data?.url ?? "/", self.location.origin)));
});

async function openPage(address) {
  if (address.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find((client) => client.url === address.href);
  if (there) {
    await there.focus();
    return;
  }
  await self.clients.openWindow(address.href);
}
