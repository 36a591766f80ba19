import { uuidv7 } from "uuidv7";
import { placeVerdict } from "@/lib/server/statements/place-verdict";
import { placeVerdictScale } from "@/lib/server/verdict-scale/place-verdict-scale";
import { readVerdictScale } from "@/lib/server/verdict-scale/read-verdict-scale";
import { take } from "@/lib/testing/newsroom";
import {
	behindTheTriggers,
	type Faults,
	fillDossier,
	testFaults,
} from "@/lib/testing/planted-faults";

const shippedScale = "019dc000-0000-7000-8000-000000000001";

const faults: Faults = {
	"a scale that came in without the grade of a verdict": {
		plant: async (of) => {
			const admin = await of.newsroom.addMember("admin");
			const { revision, grades } = take(await readVerdictScale(admin));
			const words = { fr: "rumeur", en: "rumour" };
			const rumour = { name: "rumour", number: 50, tone: "plain", retired: false, words } as const;
			const all = [...grades.map((grade) => ({ ...grade, words: { ...grade.words } })), rumour];
			take(await placeVerdictScale(admin, { opId: uuidv7(), revision, grades: all }));
			const body = { opId: uuidv7(), revision: null, grade: "rumour", method: "Lu." };
			take(await placeVerdict(of.lead, of.statement, body));
			await behindTheTriggers(
				of,
				"VerdictScale",
				`INSERT INTO "VerdictScale" SELECT 3, '${uuidv7()}', "best", "worst" FROM "VerdictScale" WHERE "revision" = 1`,
				`INSERT INTO "Grade" SELECT 3, "name", "number", "tone" FROM "Grade" WHERE "revision" = 1`,
				`INSERT INTO "GradeWord" SELECT 3, "name", "language", "word" FROM "GradeWord" WHERE "revision" = 1`,
			);
		},
		finds: ({ statement }) => [
			`${statement}: verdict whose grade the scale that holds does not have`,
		],
	},
	"a scale whose ends are not those of its grades": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"VerdictScale",
				`UPDATE "VerdictScale" SET "best" = 8 WHERE "revision" = 1`,
			),
		finds: () => [`${shippedScale}: scale of verdicts whose ends are not those of its grades`],
	},
	"a grade without its word in a language": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"GradeWord",
				`DELETE FROM "GradeWord" WHERE ("revision", "name", "language") = (1, 'disputed', 'fr')`,
			),
		finds: () => [`${shippedScale}: scale of verdicts with a grade that has no word in a language`],
	},
};

testFaults(faults, fillDossier);
