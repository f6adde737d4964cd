import { useRouter } from "@tanstack/react-router";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { ErrorState } from "../shared/error-state.tsx";
import { PageHeader } from "../shared/page-header.tsx";

/** A page that could not be shown, with the way to try again. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageHeader title="Not shown" answer="This page cannot be shown at the moment." />
      <ErrorState error={error} onRetry={retry} />
    </>
  );
}
