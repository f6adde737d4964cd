import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../shared/page-header.tsx";

/** No page at this address. */
export function NotFoundPage() {
  return (
    <PageHeader
      title="No such page"
      answer="There is no page at this address."
      detail="It may have moved, or a letter is missing. Find it by name with Ctrl K or ⌘K."
      actions={
        <Button component={Link} to="/" variant="default">
          Go home
        </Button>
      }
    />
  );
}
