import { QueryClient } from "@tanstack/react-query";
import { asProblem } from "./problem.ts";

const worthRetrying = (failures: number, error: unknown) => {
  const { status } = asProblem(error);
  return failures < 2 && (status === 0 || status === 503);
};

/** The cache of answers. Live events invalidate it; nothing polls while the connection is up. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: worthRetrying, refetchOnWindowFocus: true },
  },
});
