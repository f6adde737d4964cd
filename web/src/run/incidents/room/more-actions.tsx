import { Button, Drawer } from "@mantine/core";
import classes from "./dock.module.css";
import type { RunnableAction } from "./use-room.ts";

type MoreActionsProps = {
  actions: readonly RunnableAction[];
  onPick: (action: RunnableAction) => void;
  onClose: () => void;
};

/** On a phone: whatever else can be done to the incident. */
export function MoreActions({ actions, onPick, onClose }: MoreActionsProps) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      title="More to do"
      styles={{ content: { height: "auto" } }}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <div className={classes.more}>
        {actions.map((action) => (
          <Button
            key={action.id}
            variant="default"
            justify="start"
            leftSection={<action.icon size={18} stroke={1.75} aria-hidden />}
            onClick={() => onPick(action)}
          >
            {action.label}
          </Button>
        ))}
      </div>
    </Drawer>
  );
}
