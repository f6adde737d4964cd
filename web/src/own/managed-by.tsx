import { IconFileCode, IconForms } from "@tabler/icons-react";
import classes from "./managed-by.module.css";

/** Whether files or the interface keep something: what code keeps is changed in its file. */
export function ManagedBy({ by }: { by: "code" | "interface" }) {
  const Icon = by === "code" ? IconFileCode : IconForms;
  return (
    <span
      className={classes.managed}
      title={
        by === "code"
          ? "Its file keeps it: change the file and apply it with runwright apply"
          : "It is kept here; runwright export writes it as a file"
      }
    >
      <Icon size={14} stroke={1.75} aria-hidden />
      {by === "code" ? "code" : "the interface"}
    </span>
  );
}
