-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "merges" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "saidPrecision" TEXT,
ADD COLUMN     "saidValue" TEXT,
ADD COLUMN     "saidZone" TEXT,
ADD COLUMN     "speakerId" UUID;

-- AlterTable
ALTER TABLE "Statement" ADD COLUMN     "lapsedVerdict" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "mergedIntoId" UUID;

-- CreateTable
CREATE TABLE "Verdict" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "grade" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "authorId" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "bearing" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "locator" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "captureSha256" TEXT,
    "captureName" TEXT,
    "capturedAt" TIMESTAMPTZ(3),
    "merges" UUID[] DEFAULT ARRAY[]::UUID[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedBy" UUID,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Verdict_dossierId_idx" ON "Verdict"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_id_dossierId_key" ON "Verdict"("id", "dossierId");

-- CreateIndex
CREATE INDEX "Evidence_statementId_idx" ON "Evidence"("statementId");

-- CreateIndex
CREATE INDEX "Evidence_dossierId_idx" ON "Evidence"("dossierId");

-- CreateIndex
CREATE INDEX "Statement_mergedIntoId_idx" ON "Statement"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_speakerId_dossierId_fkey" FOREIGN KEY ("speakerId", "dossierId") REFERENCES "Speaker"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_id_dossierId_fkey" FOREIGN KEY ("id", "dossierId") REFERENCES "Statement"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_statementId_dossierId_fkey" FOREIGN KEY ("statementId", "dossierId") REFERENCES "Statement"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_captureSha256_fkey" FOREIGN KEY ("captureSha256") REFERENCES "Original"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

-- What holds for every row.
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_said_whole" CHECK (
  ("saidValue" IS NULL) = ("saidPrecision" IS NULL) AND ("saidValue" IS NULL) = ("saidZone" IS NULL));
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_capture_whole" CHECK (
  ("captureSha256" IS NULL) = ("captureName" IS NULL) AND ("captureSha256" IS NULL) = ("capturedAt" IS NULL));
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_merged_away" CHECK ("mergedIntoId" IS NULL OR "deletedAt" IS NOT NULL);

-- Who, when and where belong to what was approved of a membership.
DROP TRIGGER "Membership_reopens" ON "Membership";
CREATE TRIGGER "Membership_reopens" BEFORE UPDATE ON "Membership" FOR EACH ROW
  WHEN ((OLD."stance", OLD."statementId", OLD."annotationId", OLD."speakerId", OLD."saidValue", OLD."saidPrecision", OLD."saidZone", OLD."place")
      IS DISTINCT FROM (NEW."stance", NEW."statementId", NEW."annotationId", NEW."speakerId", NEW."saidValue", NEW."saidPrecision", NEW."saidZone", NEW."place")
    AND (NEW."revision" <= OLD."revision" OR NEW."state" = OLD."state" AND OLD."state" <> 'proposed'))
  EXECUTE FUNCTION change_reopens();

-- A verdict is proposed by one and confirmed by another, as a mark is: its decisions are of the kind verdict.
CREATE TRIGGER "Verdict_decided" BEFORE INSERT OR UPDATE ON "Verdict" FOR EACH ROW EXECUTE FUNCTION state_needs_decision('verdict');
CREATE TRIGGER "Verdict_reopens" BEFORE UPDATE ON "Verdict" FOR EACH ROW
  WHEN ((OLD."grade", OLD."method") IS DISTINCT FROM (NEW."grade", NEW."method")
    AND (NEW."revision" <= OLD."revision" OR NEW."state" = OLD."state" AND OLD."state" <> 'proposed'))
  EXECUTE FUNCTION change_reopens();
CREATE TRIGGER "Verdict_goes_on" BEFORE UPDATE ON "Verdict" FOR EACH ROW
  WHEN (NEW."revision" < OLD."revision") EXECUTE FUNCTION refuse_return();

-- A statement is said to have a final verdict only while it has one that was confirmed and has not lapsed.
CREATE FUNCTION status_has_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong uuid;
BEGIN
  SELECT s."id" INTO wrong FROM "Statement" s LEFT JOIN "Verdict" v ON v."id" = s."id"
    WHERE s."id" = NEW."id" AND (
      s."status" IN ('verdict_final', 'corrected') AND (v."state" = 'approved' AND v."revision" > s."lapsedVerdict") IS NOT TRUE
      OR s."status" = 'verdict_proposed' AND v."state" IS DISTINCT FROM 'proposed');
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'the status of statement % is not that of its verdict', wrong USING ERRCODE = 'RC403';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Statement_has_verdict" AFTER INSERT OR UPDATE ON "Statement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION status_has_verdict();
CREATE CONSTRAINT TRIGGER "Verdict_has_status" AFTER INSERT OR UPDATE ON "Verdict"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION status_has_verdict();

CREATE FUNCTION refuse_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a verdict that lapsed does not count again' USING ERRCODE = 'RC403';
END $$;
CREATE TRIGGER "Statement_lapsed" BEFORE UPDATE ON "Statement" FOR EACH ROW
  WHEN (NEW."lapsedVerdict" < OLD."lapsedVerdict") EXECUTE FUNCTION refuse_revival();

-- Changing members under a final verdict puts the statement back to being checked, whatever changes them.
CREATE FUNCTION members_reopen_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Statement" s SET "status" = 'being_checked', "lapsedVerdict" = v."revision" FROM "Verdict" v
    WHERE v."id" = s."id" AND s."status" IN ('verdict_final', 'corrected')
      AND s."id" IN (NEW."statementId", CASE WHEN TG_OP = 'UPDATE' THEN OLD."statementId" END);
  RETURN NULL;
END $$;
CREATE TRIGGER "Membership_added" AFTER INSERT ON "Membership" FOR EACH ROW
  WHEN (NEW."layer" = 'shared') EXECUTE FUNCTION members_reopen_verdict();
CREATE TRIGGER "Membership_changed" AFTER UPDATE ON "Membership" FOR EACH ROW
  WHEN (NEW."layer" = 'shared' AND (OLD."stance", OLD."statementId", OLD."annotationId", OLD."speakerId", OLD."saidValue", OLD."saidPrecision", OLD."saidZone", OLD."place", OLD."deletedAt" IS NULL, OLD."state" = 'rejected')
    IS DISTINCT FROM (NEW."stance", NEW."statementId", NEW."annotationId", NEW."speakerId", NEW."saidValue", NEW."saidPrecision", NEW."saidZone", NEW."place", NEW."deletedAt" IS NULL, NEW."state" = 'rejected'))
  EXECUTE FUNCTION members_reopen_verdict();

-- The rules read the tables of this schema, whatever temporary tables there are.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['status_has_verdict', 'members_reopen_verdict'] LOOP
    EXECUTE format('ALTER FUNCTION %I() SET search_path = %I, pg_temp', name, current_schema());
  END LOOP;
END $$;
