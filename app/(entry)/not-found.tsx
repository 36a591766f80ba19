import { NothingHere } from "@/components/shell/nothing-here";

/** Nothing on the sheet of the screens before sign-in: a set-up address that does not hold, or no longer. */
export default function NotFound() {
	return <NothingHere />;
}
