/** How much of each text is kept; what a protocol itself limits is checked by its format. */
export const SUMMARY_LIMIT = 1024;
export const NAME_LIMIT = 256;
export const TEXT_LIMIT = 4096;
export const ADDRESS_LIMIT = 4096;
export const DEDUP_KEY_LIMIT = 512;

/** More labels, links or levels than any real client sends. */
export const MAX_LABELS = 256;
export const MAX_LINKS = 50;
export const MAX_DEPTH = 32;
