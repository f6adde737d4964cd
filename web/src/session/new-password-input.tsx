import { PasswordInput } from "@mantine/core";
import { passwordRule } from "../../../src/lib/password-rule.ts";

type NewPasswordInputProps = {
  label?: string;
  value: string;
  error: string | undefined;
  onChange: (password: string) => void;
};

/** The field in which a new password is chosen, with its rule and a button that shows it. */
export function NewPasswordInput({ label = "Password", value, error, onChange }: NewPasswordInputProps) {
  return (
    <PasswordInput
      label={label}
      description={passwordRule}
      name="password"
      autoComplete="new-password"
      visibilityToggleButtonProps={{ "aria-label": "Show or hide the password", tabIndex: 0 }}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
