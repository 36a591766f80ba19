import fc from "fast-check";

/** Words that something somewhere might trip over. */
const hostileWords = [
	"",
	" ",
	"\u0000",
	"a\u0000b",
	"\ud800",
	"\udfff\ud800",
	"\u202egnp.exe",
	"👩‍👩‍👧",
	"__proto__",
	"constructor",
	"' OR 1=1 --",
	"$1",
	"%",
	"%00",
	"../../etc/passwd",
	"<script>alert(1)</script>",
	"=cmd|' /C calc'!A0",
	"0000-01-01",
	"0001-01-01",
	"9999-12-31",
	"2026-02-30",
	"-271821-04-20",
	"é".repeat(50_000),
	"a".repeat(300),
] as const;

const hostileNumbers = [-1, 0, 0.5, 1e9, 2 ** 31, 2 ** 53, 1e308, -(2 ** 31)] as const;

/** Values that no field is glad of. */
export const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
	fc.constantFrom<unknown>(...hostileWords),
	fc.constantFrom<unknown>(...hostileNumbers),
	fc.constantFrom<unknown>(null, true, false, [], {}, [[]], { v: 1 }),
	fc.constant(nested(200)),
	fc.jsonValue(),
);

/** Words that no field is glad of, for where everything is a word. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
	fc.constantFrom(...hostileWords.filter((words) => words.length < 1000)),
	fc.string({ unit: "grapheme", maxLength: 40 }),
);

/** A value with one thing in it changed: missing, too much, or another. */
export function brokenValues(value: unknown): fc.Arbitrary<unknown> {
	const places = [...placesIn(value)];
	const anywhere = fc.constantFrom<readonly string[]>([], ...places);
	return fc
		.tuple(anywhere, fc.constantFrom(...changes), hostileValues)
		.map(([at, change, other]) => {
			return change(value, at, other);
		});
}

type Change = (value: unknown, at: readonly string[], other: unknown) => unknown;

const changes: readonly Change[] = [
	(value, at) => changeAt(value, at, () => undefined),
	(value, at, other) => changeAt(value, at, () => other),
	(value, at, other) => changeAt(value, at, (found) => ({ ...asObject(found), planted: other })),
	(value, at) => changeAt(value, at, (found) => [found]),
	(value, at) => changeAt(value, at, (found) => (Array.isArray(found) ? [...found, ...found] : 7)),
	(value, at) => changeAt(value, at, (found) => String(found)),
];

function* placesIn(value: unknown, at: readonly string[] = []): Generator<readonly string[]> {
	if (typeof value !== "object" || value === null) return;
	for (const [key, inner] of Object.entries(value)) {
		yield [...at, key];
		yield* placesIn(inner, [...at, key]);
	}
}

function changeAt(value: unknown, at: readonly string[], change: (value: unknown) => unknown) {
	const [key, ...rest] = at;
	if (key === undefined) return change(value);
	const copy: unknown = Array.isArray(value) ? [...value] : { ...asObject(value) };
	const inside = copy as Record<string, unknown>;
	inside[key] = changeAt(inside[key], rest, change);
	return copy;
}

function asObject(value: unknown): object {
	return typeof value === "object" && value !== null ? value : {};
}

function nested(depth: number): unknown {
	let value: unknown = [];
	for (let n = 0; n < depth; n += 1) value = [value];
	return value;
}
