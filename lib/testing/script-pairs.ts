import type { ArticlePair } from "./article-pair";

const arabic = "تستقبل مدينة المرسى كل صيف آلاف الزوار الذين يأتون من القرى المجاورة عبر البحر.";
const arabicEnd = "وقال رئيس البلدية إن الحسابات ستنشر قبل نهاية السنة بعد موافقة المجلس عليها.";
const chat =
	"Le fil de la mairie 🚢🌊 compte 4 200 abonnés et publie chaque matin la météo du port.";

/** Articles in other scripts and with pictographs, invented, before and after. */
export const scriptPairs: readonly ArticlePair[] = [
	{
		title: "Arabic: a paragraph is put in before",
		before: [arabic, "{a|نفت الوزيرة توقيع العقد} يوم الاثنين.", arabicEnd],
		after: [
			arabic,
			arabicEnd.replace("البلدية", "الميناء"),
			"{a|نفت الوزيرة توقيع العقد} يوم الاثنين.",
			arabicEnd,
		],
		fates: { a: "kept" },
	},
	{
		title: "Arabic: a negation is added",
		before: [arabic, "قالت الوزيرة إن العقد {a|تم توقيعه} أمس {b|في الرباط}.", arabicEnd],
		after: [arabic, "قالت الوزيرة إن العقد {a|تم عدم توقيعه} أمس {b|في الرباط}.", arabicEnd],
		fates: { a: "changed", b: "kept" },
	},
	{
		title: "Arabic with Latin letters and digits: a number changes",
		before: [arabic, "دفعت شركة Kestrane مبلغ {a|13 مليون دولار} للميناء.", arabicEnd],
		after: [arabic, "دفعت شركة Kestrane مبلغ {a|31 مليون دولار} للميناء.", arabicEnd],
		fates: { a: "changed" },
	},
	{
		title: "Arabic: a paragraph moves",
		before: [
			arabic,
			"{a|لم يحضر أي من النواب الجلسة المغلقة} مساء السبت.",
			arabicEnd,
			arabicEnd.replace("السنة", "الشهر"),
		],
		after: [
			arabic,
			arabicEnd,
			arabicEnd.replace("السنة", "الشهر"),
			"{a|لم يحضر أي من النواب الجلسة المغلقة} مساء السبت.",
		],
		fates: { a: "moved" },
	},
	{
		title: "pictographs beside and inside of what is marked",
		before: [
			chat,
			"Le maire écrit {a|« Merci 👩‍👩‍👧 à tous 🇫🇷 »} puis {b|efface 🙈}.",
			chat.replace("matin", "soir"),
		],
		after: [
			chat,
			"Hier 🎉, le maire écrit {a|« Merci 👩‍👩‍👧 à tous 🇫🇷 »} puis {b|efface 🙉}.",
			chat.replace("matin", "soir"),
		],
		fates: { a: "kept", b: "changed" },
	},
	{
		title: "a pictograph alone, and one that is deleted",
		before: [
			chat,
			"Elle répond {a|👍🏽} et ajoute {b|🤥} en dessous.",
			chat.replace("matin", "soir"),
		],
		after: [chat, "Elle répond {a|👍🏽} et ajoute en dessous.", chat.replace("matin", "soir")],
		fates: { a: "kept", b: "lost" },
	},
	{
		title: "one member of a family changes",
		before: [chat, "Sur l’image, {a|👩‍👩‍👧 devant le quai}.", chat.replace("matin", "soir")],
		after: [chat, "Sur l’image, {a|👩‍👩‍👦 devant le quai}.", chat.replace("matin", "soir")],
		fates: { a: "changed" },
	},
	{
		title: "composed and decomposed accents are the same signs in another form",
		before: [chat, "Il {a|a été rétabli} hier.", chat.replace("matin", "soir")],
		after: [chat, "Il {a|a e\u0301te\u0301 re\u0301tabli} hier.", chat.replace("matin", "soir")],
		fates: { a: "typography" },
	},
	{
		title: "letters outside the basic plane",
		before: [chat, "Le sigle {a|𝒜𝒵 signé} figure au bas.", chat.replace("matin", "soir")],
		after: [chat, "Le sigle {a|𝒜𝒳 signé} figure au bas.", chat.replace("matin", "soir")],
		fates: { a: "changed" },
	},
	{
		title: "Chinese, which has no spaces: a negation is put in",
		before: [
			"港口委员会每年开会两次,会议记录在两院审阅之后才会公布。",
			"部长说{a|合同已经签署},{b|明天公布}。",
		],
		after: [
			"港口委员会每年开会两次,会议记录在两院审阅之后才会公布。",
			"部长说{a|合同没有已经签署},{b|明天公布}。",
		],
		fates: { a: "changed", b: "kept" },
	},
];
