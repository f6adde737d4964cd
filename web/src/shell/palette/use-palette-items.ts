import { useDebouncedValue } from "@mantine/hooks";
import {
  IconAffiliate,
  IconBox,
  IconNotebook,
  IconTargetArrow,
  IconUser,
  IconUsers,
} from "@tabler/icons-react";
import type { TablerIcon } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { useAllCommands } from "../../shared/commands/commands.ts";
import type { PaletteItem } from "../../shared/commands/palette-list.tsx";
import { rankCommands } from "../../shared/commands/rank-commands.ts";
import { useSearch } from "../../shared/use-search.ts";
import type { SearchHit } from "../../shared/use-search.ts";
import { addressOfHit } from "../navigation.ts";
import { readAsked } from "./read-asked.ts";
import { useAskedItems } from "./use-asked-items.ts";

const hitIcons: Record<SearchHit["kind"], TablerIcon> = {
  service: IconBox,
  team: IconUsers,
  person: IconUser,
  domain: IconAffiliate,
  runbook: IconNotebook,
  objective: IconTargetArrow,
};

/** What opened the palette need not be offered in it. */
const paletteKeys = "mod+k";
const restMs = 120;

/** What the palette offers for some words: answers to a phrase, commands of the page and the shell, and what the search finds. */
export function usePaletteItems(query: string, signedIn: boolean): PaletteItem[] {
  const router = useRouter();
  const commands = useAllCommands();
  const [settled] = useDebouncedValue(query.trim(), restMs);
  const asked = readAsked(signedIn ? settled : "");
  const { data } = useSearch(asked.about);
  const found = asked.about.length >= 2 ? (data?.items ?? []) : [];
  const answers = useAskedItems(asked, found);
  const hits = found.map((hit) => {
    const address = addressOfHit[hit.kind]?.(hit.slug);
    return {
      id: `${hit.kind} ${hit.slug}`,
      label: hit.name,
      detail: hit.detail,
      icon: hitIcons[hit.kind],
      group: hit.kind,
      run: address === undefined ? undefined : () => router.history.push(address),
    };
  });
  const others = commands.filter(({ keys }) => keys !== paletteKeys);
  return [...answers, ...rankCommands(others, query), ...hits];
}
