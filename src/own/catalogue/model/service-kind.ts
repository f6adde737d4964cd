/** A custom, strategic service, or a bought or shared system that is a utility. */
export type ServiceKind = "digital" | "foundational";
