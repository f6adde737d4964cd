import { Button, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";

type MayButtonProps = {
  /** Why the reader may not; null where they may. */
  reason: string | null;
  onClick: () => void;
  icon?: ReactNode;
  loading?: boolean;
  children: ReactNode;
};

/** An act that says why it is not offered, where it is not. */
export function MayButton({ reason, onClick, icon, loading = false, children }: MayButtonProps) {
  const button = (
    <Button
      variant="default"
      leftSection={icon}
      loading={loading}
      onClick={reason === null ? onClick : undefined}
      aria-disabled={reason !== null}
      {...(reason === null ? {} : { "data-disabled": true, "aria-description": reason })}
    >
      {children}
    </Button>
  );
  return reason === null ? button : <Tooltip label={reason}>{button}</Tooltip>;
}
