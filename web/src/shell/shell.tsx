import { Outlet, useRouter } from "@tanstack/react-router";
import { Suspense, lazy, useCallback, useEffect, useState } from "react";
import { useSession } from "../session/use-session.ts";
import { useShortcutKeys } from "../shared/commands/use-shortcut-keys.ts";
import { UndoNote } from "../shared/undo-note.tsx";
import { useLiveEvents } from "../shared/use-live-events.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { Rail } from "./rail.tsx";
import classes from "./shell.module.css";
import { TopBar } from "./top-bar.tsx";
import { useFocusOnNavigation } from "./use-focus-on-navigation.ts";
import { useShellCommands } from "./use-shell-commands.ts";

const Palette = lazy(async () => ({ default: (await import("./palette/palette.tsx")).Palette }));
const ShortcutsDialog = lazy(async () => ({
  default: (await import("../shared/commands/shortcuts-dialog.tsx")).ShortcutsDialog,
}));

type Dialog = "palette" | "shortcuts";

/** What surrounds every page: rail or bottom bar, address, live state, palette and shortcuts. */
export function Shell() {
  const router = useRouter();
  const { data: session } = useSession();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = useCallback(() => setDialog(null), []);
  const openPalette = useCallback(() => setDialog("palette"), []);
  const openShortcuts = useCallback(() => setDialog("shortcuts"), []);
  useShortcutKeys();
  useShellCommands({ openPalette, openShortcuts });
  useFocusOnNavigation();
  useLiveEvents(Boolean(session));
  // Signed out elsewhere, or the session has ended: pages that need somebody send the reader to sign in.
  useEffect(() => {
    if (session === null) void router.invalidate();
  }, [session, router]);

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        Skip to the page
      </a>
      <Rail openPalette={openPalette} />
      <div className={classes.column}>
        <TopBar />
        <main id="main" className={classes.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <UndoNote />
      <BottomBar openPalette={openPalette} />
      <Suspense>
        {dialog === "palette" && <Palette onClose={close} signedIn={Boolean(session)} />}
        {dialog === "shortcuts" && <ShortcutsDialog opened onClose={close} />}
      </Suspense>
    </div>
  );
}
