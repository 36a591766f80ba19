/** Checks every invariant of the newsroom whose database is open; one line for each that does not hold. */
export async function checkNewsroom(): Promise<readonly string[]> {
	const { checkInvariants } = await import("@/lib/server/doctor/check-invariants");
	return checkInvariants();
}

/** Makes again what can be made again there; one line for each repair. */
export async function repairNewsroom(): Promise<readonly string[]> {
	const { repairDerived } = await import("@/lib/server/doctor/repair-derived");
	return repairDerived();
}
