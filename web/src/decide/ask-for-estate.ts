import type { RouteContext } from "../shell/shell-route.tsx";
import { estateQuery } from "./use-estate.ts";

type Asking = { context: RouteContext; cause: "preload" | "enter" | "stay" };

/** Asks for the estate before its page is drawn; it is too large an answer to be asked for by a link that is only pointed at. */
export function askForEstate({ context, cause }: Asking) {
  if (cause !== "preload") void context.queryClient.prefetchQuery(estateQuery());
}
