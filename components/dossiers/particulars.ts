import type { ImportArticle } from "@/lib/domain/article";
import type { Precision, PublishedDate } from "@/lib/domain/published-date";

/** What is known about an article from its text: the same when importing and when editing. */
export type Particulars = Pick<
	ImportArticle,
	"title" | "outlet" | "author" | "published" | "address" | "language" | "credits"
>;

/** The precisions a form offers: "unknown" is no date. */
export const formPrecisions = ["unknown", "year", "month", "day", "minute"] as const;
export type FormPrecision = (typeof formPrecisions)[number];

/** A date as a form holds it: what was typed, whether it can be saved or not. */
export interface DateForm {
	readonly precision: FormPrecision;
	readonly value: string;
	readonly zone: string;
}

/** The particulars as a form holds them, likewise. */
export interface ParticularsForm extends DateForm {
	readonly title: string;
	readonly outlet: string;
	readonly author: string;
	readonly address: string;
	readonly language: Particulars["language"];
	readonly credits: string;
}

/** The zone a date gets whose article names none. */
const usualZone = "Europe/Paris";

/** The form of what is known; the way back is `toParticulars`. */
export function toParticularsForm(
	known: Omit<Particulars, "credits"> & { readonly credits: readonly string[] },
): ParticularsForm {
	return {
		title: known.title,
		outlet: known.outlet ?? "",
		author: known.author ?? "",
		...toDateForm(known.published),
		address: known.address ?? "",
		language: known.language,
		credits: known.credits.join(", "),
	};
}

/** The form of a date; the way back is `toDate`. */
export function toDateForm(date: PublishedDate | null): DateForm {
	return {
		precision: date?.precision ?? "unknown",
		value: date?.value ?? "",
		zone: date?.zone ?? usualZone,
	};
}

/** What a form says, to be checked by whoever saves it: empty fields are "not known". */
export function toParticulars(form: ParticularsForm): Particulars {
	return {
		title: form.title.trim(),
		outlet: orNull(form.outlet),
		author: orNull(form.author),
		published: toDate(form),
		address: orNull(form.address),
		language: form.language,
		credits: form.credits
			.split(/[,\n]/)
			.map((credit) => credit.trim())
			.filter((credit) => credit !== ""),
	};
}

/** The form with another precision: a finer date is cut to it, a coarser one has to be typed again. */
export function withPrecision<Form extends DateForm>(form: Form, precision: FormPrecision): Form {
	if (precision === "unknown") return { ...form, precision };
	const length = lengths[precision];
	return {
		...form,
		precision,
		value: form.value.length < length ? "" : form.value.slice(0, length),
	};
}

/** A form of a newer proposal that keeps every field the member has changed since the older one. */
export function keepTyped(
	form: ParticularsForm,
	older: ParticularsForm,
	newer: ParticularsForm,
): ParticularsForm {
	const isDateTyped = dateFields.some((field) => form[field] !== older[field]);
	const date = isDateTyped ? form : newer;
	return {
		title: form.title === older.title ? newer.title : form.title,
		outlet: form.outlet === older.outlet ? newer.outlet : form.outlet,
		author: form.author === older.author ? newer.author : form.author,
		address: form.address === older.address ? newer.address : form.address,
		language: form.language === older.language ? newer.language : form.language,
		credits: form.credits === older.credits ? newer.credits : form.credits,
		precision: date.precision,
		value: date.value,
		zone: date.zone,
	};
}

const dateFields = ["precision", "value", "zone"] as const;

/** How long a value of each precision is: ISO 8601, cut. */
const lengths: Record<Precision, number> = { year: 4, month: 7, day: 10, minute: 16 };

/** The date that a form says, to be checked by whoever saves it; null for "unknown". */
export function toDate(form: DateForm): PublishedDate | null {
	if (form.precision === "unknown") return null;
	return { value: form.value.trim(), precision: form.precision, zone: form.zone };
}

function orNull(text: string): string | null {
	return text.trim() === "" ? null : text.trim();
}
