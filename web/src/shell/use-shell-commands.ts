import { useMantineColorScheme } from "@mantine/core";
import {
  IconClock,
  IconDeviceDesktop,
  IconDevices,
  IconKey,
  IconKeyboard,
  IconLink,
  IconLogin2,
  IconLogout2,
  IconMoon,
  IconPlus,
  IconSun,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useSession, useSignOut } from "../session/use-session.ts";
import { useCommands } from "../shared/commands/commands.ts";
import type { Command } from "../shared/commands/commands.ts";
import { readPreferences, setPreference } from "../shared/reader-preferences.ts";
import { pagesFor } from "./navigation.ts";

type Dialogs = { openPalette: () => void; openShortcuts: () => void };

const copyAddress = () => void navigator.clipboard.writeText(location.href);
const toggleExactTimes = () => setPreference("exactTimes", !readPreferences().exactTimes);

/** Offers what can be done on every page: go somewhere, change colours, sign out, see the shortcuts. */
export function useShellCommands({ openPalette, openShortcuts }: Dialogs): void {
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const { data: session } = useSession();
  const { mutate: signOut } = useSignOut();
  const signedIn = Boolean(session);
  const roles = session?.roles;
  const commands = useMemo((): Command[] => {
    const goTo = pagesFor(roles ?? []).map(({ label, to, icon, key, keywords }): Command => ({
      id: `go ${to}`,
      label,
      group: "Go to",
      icon,
      keys: `g ${key}`,
      keywords,
      run: () => void navigate({ to }),
    }));
    const begin = ["service", "team", "domain", "person", "runbook", "objective"].map((word): Command => ({
      id: `new ${word}`,
      label: `New ${word}`,
      group: "Add",
      icon: IconPlus,
      keywords: "create begin add catalogue",
      run: () => void navigate({ to: "/new/$kind", params: { kind: word } }),
    }));
    const colours = { group: "Reading", keywords: "theme appearance mode" };
    return [
      ...goTo,
      ...(signedIn ? begin : []),
      { id: "light", label: "Light colours", icon: IconSun, ...colours, run: () => setColorScheme("light") },
      { id: "dark", label: "Dark colours", icon: IconMoon, ...colours, run: () => setColorScheme("dark") },
      {
        id: "auto",
        label: "Colours of the system",
        icon: IconDeviceDesktop,
        ...colours,
        run: () => setColorScheme("auto"),
      },
      {
        id: "times",
        label: "Exact times on or off",
        group: "Reading",
        icon: IconClock,
        keys: "t",
        run: toggleExactTimes,
      },
      { id: "copy", label: "Copy this page's address", group: "Share", icon: IconLink, run: copyAddress },
      {
        id: "shortcuts",
        label: "Keyboard shortcuts",
        group: "Help",
        icon: IconKeyboard,
        keys: "?",
        run: openShortcuts,
      },
      { id: "palette", label: "Find and do everything", group: "Help", keys: "mod+k", run: openPalette },
      ...(signedIn
        ? [
            {
              id: "sessions",
              label: "Your sessions",
              group: "You",
              icon: IconDevices,
              keywords: "signed in devices sign out elsewhere revoke",
              run: () => void navigate({ to: "/sessions" }),
            },
            {
              id: "api-keys",
              label: "API keys",
              group: "You",
              icon: IconKey,
              keywords: "token secret machine integration alerts revoke",
              run: () => void navigate({ to: "/api-keys" }),
            },
          ]
        : []),
      signedIn
        ? { id: "sign-out", label: "Sign out", group: "You", icon: IconLogout2, run: () => signOut() }
        : {
            id: "sign-in",
            label: "Sign in",
            group: "You",
            icon: IconLogin2,
            run: () => void navigate({ to: "/sign-in" }),
          },
    ];
  }, [navigate, setColorScheme, signedIn, roles, signOut, openPalette, openShortcuts]);
  useCommands(commands);
}
