import { Link } from "@tanstack/react-router";
import { asProblem } from "../api/problem.ts";
import { Entrance } from "./entrance.tsx";

type UselessLinkProps = {
  isLoading: boolean;
  error: unknown;
  /** What to do where nothing stands after the #. */
  missing: string;
};

/** What is shown for as long as a link opens nothing, and what to do then. */
export function UselessLink({ isLoading, error, missing }: UselessLinkProps) {
  if (isLoading) return <Entrance heading="Looking at your link…" />;
  const problem = error ? asProblem(error) : null;
  return (
    <Entrance
      heading="This link opens nothing."
      problem={problem ? (problem.detail ?? problem.message) : missing}
    >
      <Link to="/sign-in">Sign in</Link>
    </Entrance>
  );
}
