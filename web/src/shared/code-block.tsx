import { ActionIcon, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import classes from "./code-block.module.css";

type CodeBlockProps = {
  /** What it is, such as the name of its file. */
  name: string;
  text: string;
};

const shownForMs = 1_600;

/** Text to be put somewhere else as it stands, with a button that copies it. */
export function CodeBlock({ name, text }: CodeBlockProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), shownForMs);
  };
  const label = copied ? "Copied" : `Copy ${name}`;
  return (
    <figure className={classes.block}>
      <figcaption className={classes.head}>
        {name}
        <Tooltip label={label}>
          <ActionIcon aria-label={label} onClick={() => void copy()}>
            {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          </ActionIcon>
        </Tooltip>
      </figcaption>
      {/* Long lines scroll sideways, which the keyboard must be able to do too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.text} tabIndex={0} aria-label={name}>
        <code>{text}</code>
      </pre>
    </figure>
  );
}
