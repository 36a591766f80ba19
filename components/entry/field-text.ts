/** The text of a form's field; empty where it has none. */
export function fieldText(fields: FormData, name: string): string {
	const value = fields.get(name);
	return typeof value === "string" ? value : "";
}
