/** All versions of an article. */
export function versionsAddress(articleId: string): string {
	return `/articles/${articleId}/versions`;
}

/** One version, to be read. */
export function versionAddress(articleId: string, number: number): string {
	return `${versionsAddress(articleId)}/${number}`;
}

/** Where a new version is made. */
export function newVersionAddress(articleId: string): string {
	return `${versionsAddress(articleId)}/new`;
}

/** What became of the marks in a version; without its number in the newest, at a mark where one is named. */
export function fatesAddress(
	articleId: string,
	annotationId: string | null,
	number: number | "newest" = "newest",
): string {
	const place = annotationId === null ? "" : `#m-${annotationId}`;
	return `${versionsAddress(articleId)}/${number}/marks${place}`;
}

/** Two versions beside each other. */
export function besideAddress(articleId: string, from: number, to: number): string {
	return `${versionsAddress(articleId)}/beside?from=${from}&to=${to}`;
}
