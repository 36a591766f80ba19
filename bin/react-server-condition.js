/** Resolves modules as a server does, so that the package `server-only` lets them be loaded. */
export function resolve(specifier, context, next) {
	return next(specifier, { ...context, conditions: [...context.conditions, "react-server"] });
}
