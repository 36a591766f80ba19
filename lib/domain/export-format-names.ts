/** The formats an article can be exported to, in the order in which they are offered; their files are in `registry.ts`. */
export const exportFormatNames = ["html", "jsonld"] as const;

export type ExportFormatName = (typeof exportFormatNames)[number];
