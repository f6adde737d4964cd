/** Why a figure is what it is, or what to think about: a stable code, and a sentence with its figures. */
export type Reason = { code: string; text: string };
