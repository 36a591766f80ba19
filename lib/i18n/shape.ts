/** The shape that every language's table must have: the same keys, words for words, functions with the same arguments. */
export type Shape<T> = {
	readonly [Key in keyof T]: T[Key] extends string
		? string
		: T[Key] extends (...args: infer Args) => string
			? (...args: Args) => string
			: Shape<T[Key]>;
};
