/** How Shoreline looks: type, colours, density, light and dark designed together. Knows no component of ours. */

import {
  ActionIcon,
  Badge,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  Modal,
  NumberInput,
  Paper,
  SegmentedControl,
  Select,
  Table,
  Textarea,
  TextInput,
  Tooltip,
} from "@mantine/core";

/** The one accent: sea water from shallow to deep. White on 7 and 6 on white both pass WCAG AA (4.5:1). */
const sea: MantineColorsTuple = [
  "#e9f6f8",
  "#d3ebef",
  "#a6d7df",
  "#75c1ce",
  "#4eafbf",
  "#2f9bae",
  "#12788c",
  "#0b6677",
  "#075261",
  "#033d49",
];

/** A neutral scale with a drop of the accent in it, so that dark is night water and not soot. */
const dark: MantineColorsTuple = [
  "#d3dbdf",
  "#b4c0c6",
  "#8f9ea6",
  "#67777f",
  "#3b4a52",
  "#2c3a42",
  "#202c33",
  "#172127",
  "#10191e",
  "#0b1216",
];

const gray: MantineColorsTuple = [
  "#f6f8f9",
  "#eef2f3",
  "#e2e8ea",
  "#d3dbde",
  "#c0cacf",
  "#98a5ab",
  "#68777e",
  "#4b5960",
  "#313d43",
  "#1c262b",
];

export const theme = createTheme({
  primaryColor: "sea",
  primaryShade: 6,
  autoContrast: true,
  luminanceThreshold: 0.32,
  colors: { sea, dark, gray },
  black: "#132026",
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace',
  headings: { fontFamily: '"Inter Variable", system-ui, sans-serif', fontWeight: "620" },
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  spacing: { xs: "0.375rem", sm: "0.625rem", md: "1rem", lg: "1.5rem", xl: "2.25rem" },
  defaultRadius: "sm",
  radius: { xs: "3px", sm: "5px", md: "8px", lg: "12px", xl: "18px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: "subtle", color: "gray" },
      styles: { root: { "--ai-color": "var(--mantine-color-text)" } },
    }),
    Badge: Badge.extend({ defaultProps: { tt: "none", variant: "light" } }),
    Button: Button.extend({ defaultProps: { size: "xs" } }),
    Input: Input.extend({ defaultProps: { size: "xs" } }),
    InputWrapper: InputWrapper.extend({
      // The help stands below, so that inputs side by side stay in line whatever is said of them.
      defaultProps: { size: "xs", inputWrapperOrder: ["label", "input", "description", "error"] },
      styles: { label: { marginBottom: 3 }, description: { marginTop: 3, fontSize: "0.6875rem" } },
    }),
    TextInput: TextInput.extend({ defaultProps: { size: "xs" } }),
    Textarea: Textarea.extend({ defaultProps: { size: "xs" } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: "xs", hideControls: true } }),
    Select: Select.extend({
      defaultProps: { size: "xs", comboboxProps: { shadow: "md", keepMounted: false } },
    }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: "xs" } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 5, horizontalSpacing: "sm" } }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, radius: "md" } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: "md", overlayProps: { backgroundOpacity: 0.45 } },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 350,
        withArrow: true,
        multiline: true,
        events: { hover: true, focus: true, touch: true },
      },
    }),
  },
});

/** Colours that have a meaning of ours, in both schemes. Status colours come with a word or a sign, never alone. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { "--sl-rail-width": "9.5rem" },
  light: {
    "--mantine-color-dimmed": "#55646b",
    "--mantine-color-placeholder": "#66757c",
    "--mantine-color-error": "#b3341f",
    "--sl-ground": "#f2f5f6",
    "--sl-surface": "#ffffff",
    "--sl-sunken": "#f6f8f9",
    "--sl-line": "#dde4e6",
    "--sl-strong-line": "#c0cacf",
    "--sl-accent": "#0b6677",
    "--sl-accent-soft": "#e0f1f4",
    "--sl-good": "#12714a",
    "--sl-bad": "#b3341f",
    "--sl-warn": "#8a5a00",
    "--sl-good-soft": "#e2f4ea",
    "--sl-bad-soft": "#fcebe7",
    "--sl-warn-soft": "#fdf2da",
    "--sl-shadow": "0 1px 2px rgba(16, 38, 46, 0.06), 0 4px 14px rgba(16, 38, 46, 0.05)",
  },
  dark: {
    "--mantine-color-body": "#10191e",
    "--mantine-color-dimmed": "#9aa9b1",
    "--mantine-color-placeholder": "#8796a0",
    "--mantine-color-error": "#ff9581",
    "--sl-ground": "#0b1216",
    "--sl-surface": "#131d23",
    "--sl-sunken": "#0f181d",
    "--sl-line": "#24313a",
    "--sl-strong-line": "#3b4a52",
    "--sl-accent": "#5cc0d0",
    "--sl-accent-soft": "#123640",
    "--sl-good": "#62cf9a",
    "--sl-bad": "#ff9581",
    "--sl-warn": "#f0be5e",
    "--sl-good-soft": "#12332a",
    "--sl-bad-soft": "#41201b",
    "--sl-warn-soft": "#3a2e14",
    "--sl-shadow": "0 1px 2px rgba(0, 0, 0, 0.4)",
  },
});

/** What styles made while the page runs must carry: nothing else may style it. None outside the shell. */
export const styleNonce = (): string => document.querySelector<HTMLStyleElement>("style[nonce]")?.nonce ?? "";
