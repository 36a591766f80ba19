import "server-only";
import { checkCopies } from "./check-copies";
import { findAllCopies } from "./refresh-copies";

/** Finds all copies again where those that are stored are not those of the texts. Answers in how many articles it looked. */
export async function repairCopies(): Promise<number> {
	const problems = await checkCopies();
	return problems.length === 0 ? 0 : findAllCopies();
}
