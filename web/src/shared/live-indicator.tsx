import { IconPlugConnectedX } from "@tabler/icons-react";
import { Instant } from "./instant.tsx";
import classes from "./live-indicator.module.css";
import { useConnection } from "./use-live-events.ts";

/** Whether the page follows what happens, or has lost the connection and since when. */
export function LiveIndicator() {
  const connection = useConnection();
  if (connection.state === "off") return null;
  return (
    <output className={classes.indicator} data-state={connection.state}>
      {connection.state === "lost" ? (
        <>
          <IconPlugConnectedX size={14} aria-hidden />
          <span>
            <span className={classes.wide}>Connection lost</span>
            <span className={classes.narrow}>Lost</span> at <Instant at={connection.sinceAt} format="short" />
            <span className={classes.wide}>, trying again</span>
          </span>
        </>
      ) : (
        <>
          <span className={classes.dot} aria-hidden />
          {connection.state === "live" ? "Live" : "Connecting"}
        </>
      )}
    </output>
  );
}
