import { expect, test } from "vitest";
import type { ArticleLanguage } from "@/lib/imports/draft";
import { findAddressDate, findDatePrefix, findDates } from "@/lib/imports/find-dates";

function read(words: string, language: ArticleLanguage = "fr"): string[] {
	return findDates(words, { zone: "Europe/Paris", language }).map(
		({ published }) => `${published.value} ${published.precision} ${published.zone}`,
	);
}

test.each([
	["Publié le samedi 25 septembre 2021", "2021-09-25 day"],
	["1er mars 2026", "2026-03-01 day"],
	["2 mars 2026, 18h12", "2026-03-02T18:12 minute"],
	["le 2 mars 2026 à 8 h 05", "2026-03-02T08:05 minute"],
	["Published: 5 March 2026, 09:40", "2026-03-05T09:40 minute"],
	["March 5, 2026 at 9:40 pm", "2026-03-05T21:40 minute"],
	["12 août\u00A02024", "2024-08-12 day"],
	["11.11.2021", "2021-11-11 day"],
	["25/09/2021 - 18:30", "2021-09-25T18:30 minute"],
	["2026-03-09", "2026-03-09 day"],
	["mars 2026", "2026-03 month"],
])("%s", (words, expected) => {
	expect(read(words)).toEqual([`${expected} Europe/Paris`]);
});

test("a written offset gives the moment in UTC", () => {
	expect(read("2026-03-09T00:30+02:00")).toEqual(["2026-03-08T22:30 minute UTC"]);
	expect(read("2026-03-09T18:12:00Z")).toEqual(["2026-03-09T18:12 minute UTC"]);
});

test("in English 03/04/2026 is known to the year, 25/04/2026 to the day", () => {
	expect(read("03/04/2026", "en")).toEqual(["2026 year Europe/Paris"]);
	expect(read("25/04/2026", "en")).toEqual(["2026-04-25 day Europe/Paris"]);
});

test("days that do not exist, other numbers and days without a year are no dates", () => {
	expect(read("31 février 2026, 30.02.2026, 99.99.2026, jeudi 12 mars, version 10.2.1")).toEqual(
		[],
	);
	expect(read("41 millions, 2021-22, le 25 septembre")).toEqual([]);
});

test("labels are read, and an update is told from a publication", () => {
	const labels = findDates("Publié le 3 mars 2026, mis à jour le 4 mars 2026", {
		zone: "UTC",
		language: "fr",
	}).map(({ label }) => label);
	expect(labels).toEqual(["published", "updated"]);
});

test("the prefix of scraped texts is read with its own precision", () => {
	const context = { zone: "UTC", language: null };
	expect(findDatePrefix(" date 2021-09 Titre", context)?.published.value).toBe("2021-09");
	expect(findDatePrefix("date 2026-03-09 Titre", context)).toMatchObject({ end: 15 });
	expect(findDatePrefix("la date 2021-09", context)).toBeNull();
});

test.each([
	["https://a.example/20211111/x", "2021-11-11"],
	["https://a.example/2021/11/11/x", "2021-11-11"],
	["https://a.example/2021-11-11-x", "2021-11-11"],
	["https://a.example/2021/11/x", "2021-11"],
	["https://a.example/x-1052562420.html", undefined],
	["https://a.example/20219999/x", undefined],
])("%s", (address, value) => {
	expect(findAddressDate(address, "UTC")?.value).toBe(value);
});
