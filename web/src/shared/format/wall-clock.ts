/** Hours and minutes as every page shows them: 24 hours, as rotas, pages and the server's own sentences do. */
export const wallClock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
