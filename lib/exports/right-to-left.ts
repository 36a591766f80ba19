/** Letters that are written from right to left, as the inside of a character class for a `u` expression. */
export const rightToLeft =
	"\\u0590-\\u08ff\\u{fb1d}-\\u{fdff}\\u{fe70}-\\u{fefc}\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}";
