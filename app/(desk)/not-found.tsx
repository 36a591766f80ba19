import { NothingHere } from "@/components/shell/nothing-here";
import { Page } from "@/components/shell/page";

/** An address of the newsroom where there is nothing for this member. */
export default function NotFound() {
	return (
		<Page>
			<NothingHere />
		</Page>
	);
}
