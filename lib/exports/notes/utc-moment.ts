import type { Language } from "@/lib/domain/languages";
import { formatMoment } from "@/lib/i18n/format";
import { messagesFor } from "@/lib/i18n/messages";

/** A moment (ISO 8601) in UTC, said so: a file is read in more than one zone. */
export function utcMoment(iso: string, language: Language): string {
	return messagesFor(language).exports.file.utc(formatMoment(iso, language, "UTC"));
}
