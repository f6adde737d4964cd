import { useState } from "react";
import { CommandPalette } from "../../shared/commands/command-palette.tsx";
import { usePaletteItems } from "./use-palette-items.ts";

/** The palette of every page (⌘K): finds and does everything. */
export function Palette({ onClose, signedIn }: { onClose: () => void; signedIn: boolean }) {
  const [query, setQuery] = useState("");
  const items = usePaletteItems(query, signedIn);
  return (
    <CommandPalette
      onClose={onClose}
      query={query}
      onQuery={setQuery}
      items={items}
      placeholder={signedIn ? "Find a service, a person, an action…" : "Find a page or an action…"}
    />
  );
}
