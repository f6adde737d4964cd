/** The parts of the settings that can be edited, as the page's address names them. */
export const settingsParts = ["organisation", "bands", "incident-loss", "remuneration"] as const;

export type SettingsPart = (typeof settingsParts)[number];

export type SettingsAddress = { edit?: SettingsPart };

export function readSettingsAddress({ edit }: Record<string, unknown>): SettingsAddress {
  const part = settingsParts.find((one) => one === edit);
  return part ? { edit: part } : {};
}
