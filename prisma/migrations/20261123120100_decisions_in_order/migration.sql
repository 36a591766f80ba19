-- DropIndex
DROP INDEX "Decision_kind_subjectId_at_idx";

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "n" SERIAL NOT NULL;

-- AlterTable
ALTER TABLE "Withdrawal" ADD COLUMN     "n" INTEGER NOT NULL DEFAULT nextval('"Decision_n_seq"'::regclass);

-- CreateIndex
CREATE INDEX "Decision_kind_subjectId_n_idx" ON "Decision"("kind", "subjectId", "n");

-- What is there already was in the order of its moments until now.
ALTER TABLE "Decision" DISABLE TRIGGER USER;
ALTER TABLE "Withdrawal" DISABLE TRIGGER USER;
CREATE TEMPORARY TABLE "decisions_told" ON COMMIT DROP AS
  SELECT t."id", t."taken", row_number() OVER (ORDER BY t."at", t."taken", t."id") AS "n" FROM (
    SELECT "id", "at", false AS "taken" FROM "Decision"
    UNION ALL SELECT "decisionId", "at", true FROM "Withdrawal") t;
UPDATE "Decision" d SET "n" = t."n" FROM "decisions_told" t WHERE t."id" = d."id" AND NOT t."taken";
UPDATE "Withdrawal" w SET "n" = t."n" FROM "decisions_told" t WHERE t."id" = w."decisionId" AND t."taken";
SELECT setval('"Decision_n_seq"', coalesce(max("n"), 0) + 1, false) FROM "decisions_told";
ALTER TABLE "Decision" ENABLE TRIGGER USER;
ALTER TABLE "Withdrawal" ENABLE TRIGGER USER;

-- The last decision is the one with the highest number, whatever the clock said.
CREATE OR REPLACE FUNCTION withdraw_the_last() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  taken "Decision";
BEGIN
  SELECT * INTO taken FROM "Decision" WHERE "id" = NEW."decisionId";
  IF taken."revision" <> (SELECT max("number") FROM "Revision" WHERE "kind" = taken."kind" AND "subjectId" = taken."subjectId")
    OR taken."id" <> (SELECT d."id" FROM "Decision" d WHERE d."kind" = taken."kind" AND d."subjectId" = taken."subjectId"
      AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id") ORDER BY d."n" DESC LIMIT 1) THEN
    RAISE EXCEPTION 'the decision is not the last one about the newest revision' USING ERRCODE = 'RC409';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION withdrawal_unmakes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  taken "Decision";
  standing text;
  present text;
BEGIN
  SELECT * INTO taken FROM "Decision" WHERE "id" = NEW."decisionId";
  SELECT d."outcome" INTO standing FROM "Decision" d
    WHERE d."kind" = taken."kind" AND d."subjectId" = taken."subjectId" AND d."revision" = taken."revision"
      AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id")
    ORDER BY d."n" DESC LIMIT 1;
  SELECT t."state" INTO present FROM (
    SELECT 'annotation' AS "kind", "id", "revision", "state" FROM "Annotation" WHERE "id" = taken."subjectId"
    UNION ALL SELECT 'link', "id", "revision", "state" FROM "Link" WHERE "id" = taken."subjectId"
    UNION ALL SELECT 'membership', "id", "revision", "state" FROM "Membership" WHERE "id" = taken."subjectId"
    UNION ALL SELECT 'verdict', "id", "revision", "state" FROM "Verdict" WHERE "id" = taken."subjectId") t
    WHERE t."kind" = taken."kind" AND t."revision" = taken."revision";
  IF present NOT IN ('proposed', coalesce(standing, 'proposed')) THEN
    RAISE EXCEPTION '% % is still % by a decision that was taken back', taken."kind", taken."subjectId", present USING ERRCODE = 'RC403';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION state_needs_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decided text;
BEGIN
  IF NEW."state" = 'proposed' OR (TG_OP = 'UPDATE' AND NEW."state" = OLD."state") THEN
    RETURN NEW;
  END IF;
  SELECT d."outcome" INTO decided FROM "Decision" d
    WHERE d."kind" = TG_ARGV[0] AND d."subjectId" = NEW."id" AND d."revision" = NEW."revision"
      AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id")
    ORDER BY d."n" DESC LIMIT 1;
  IF decided IS DISTINCT FROM NEW."state" THEN
    RAISE EXCEPTION '% % is not decided to be %', TG_ARGV[0], NEW."id", NEW."state" USING ERRCODE = 'RC403';
  END IF;
  RETURN NEW;
END $$;

-- A function that is replaced loses what it was set to: the rules read the tables of this schema, whatever temporary tables there are.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['withdraw_the_last', 'withdrawal_unmakes', 'state_needs_decision'] LOOP
    EXECUTE format('ALTER FUNCTION %I() SET search_path = %I, pg_temp', name, current_schema());
  END LOOP;
END $$;
