/**
 * One thing that a check found: the rule by name, the file, and words that say what is wrong.
 * @typedef {{ rule: string, file: string, message: string }} Finding
 */

/**
 * A finding as one line of a terminal.
 * @param {Finding} finding
 */
export function toLine({ rule, file, message }) {
	return `${file}: ${message} (${rule})`;
}
