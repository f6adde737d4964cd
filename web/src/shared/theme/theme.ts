import { createTheme, localStorageColorSchemeManager } from "@mantine/core";
import type { CSSVariablesResolver, MantineColorsTuple } from "@mantine/core";

const accent: MantineColorsTuple = [
  "#eef3ff",
  "#dde6fe",
  "#b9ccfb",
  "#8eaeff",
  "#6b92f5",
  "#4775ea",
  "#2b5fdc",
  "#2457d6",
  "#1c47b4",
  "#163a93",
];

const dark: MantineColorsTuple = [
  "#e8eaee",
  "#bcc3cd",
  "#97a0ae",
  "#6c7583",
  "#39414d",
  "#242932",
  "#14171c",
  "#0d0f12",
  "#0a0c0e",
  "#08090b",
];

const raised = { background: "var(--rw-raised)", border: "1px solid var(--rw-line-strong)" };

const controlHeight = () => ({ root: { "--button-height": "32px", "--button-padding-x": "12px" } });

/** Mantine dressed in the product's tokens: dense controls, one accent, text that passes AA in both schemes. */
export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: 6,
  colors: { accent, dark },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: "pointer",
  fontFamily: "var(--rw-font)",
  fontFamilyMonospace: "var(--rw-font-mono)",
  lineHeights: { md: "1.45" },
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  defaultRadius: "6px",
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  components: {
    Button: { defaultProps: { size: "sm" }, vars: controlHeight, styles: { root: { fontWeight: 500 } } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: 32 } },
    TextInput: { defaultProps: { size: "sm" } },
    PasswordInput: { defaultProps: { size: "sm" } },
    NativeSelect: { defaultProps: { size: "sm" } },
    Input: {
      vars: () => ({
        wrapper: {
          "--input-height": "34px",
          "--input-bd": "var(--rw-line-control)",
          "--input-bg": "var(--rw-panel)",
        },
      }),
    },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: false, offset: 6 } },
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 120 } },
      styles: { content: raised, header: { background: "none" }, title: { fontWeight: 650 } },
    },
    Drawer: { styles: { content: raised, header: { background: "none" }, title: { fontWeight: 650 } } },
    Popover: { defaultProps: { shadow: "md", transitionProps: { duration: 100 } } },
  },
});

const fromTokens = {
  "--mantine-color-body": "var(--rw-canvas)",
  "--mantine-color-text": "var(--rw-ink)",
  "--mantine-color-bright": "var(--rw-ink)",
  "--mantine-color-dimmed": "var(--rw-ink-3)",
  "--mantine-color-placeholder": "var(--rw-ink-3)",
  "--mantine-color-anchor": "var(--rw-accent)",
  "--mantine-color-error": "var(--rw-red-ink)",
  "--mantine-color-default": "var(--rw-panel)",
  "--mantine-color-default-hover": "var(--rw-sunken)",
  "--mantine-color-default-color": "var(--rw-ink)",
  "--mantine-color-default-border": "var(--rw-line-strong)",
  "--mantine-color-gray-light-color": "var(--rw-ink-2)",
  "--mantine-color-gray-light-hover": "var(--rw-hover)",
};

/** Points Mantine's own variables at the tokens, so that library parts and ours cannot drift apart. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: fromTokens,
  dark: fromTokens,
});

/** Remembers the reader's choice; the same key is read by public/colour-scheme.js before the first paint. */
export const colourSchemeManager = localStorageColorSchemeManager({ key: "runwright-colour-scheme" });
