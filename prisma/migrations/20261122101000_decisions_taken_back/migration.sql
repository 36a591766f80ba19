-- CreateTable
CREATE TABLE "Withdrawal" (
    "decisionId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Withdrawal_pkey" PRIMARY KEY ("decisionId")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'annotation',
    "annotationId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "proposerId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "acceptedAs" INTEGER,
    "settledBy" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Withdrawal_dossierId_idx" ON "Withdrawal"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Withdrawal_decisionId_memberId_key" ON "Withdrawal"("decisionId", "memberId");

-- CreateIndex
CREATE INDEX "Correction_annotationId_idx" ON "Correction"("annotationId");

-- CreateIndex
CREATE INDEX "Correction_dossierId_state_idx" ON "Correction"("dossierId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_id_proposerId_key" ON "Correction"("id", "proposerId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_id_deciderId_key" ON "Decision"("id", "deciderId");

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_decisionId_memberId_fkey" FOREIGN KEY ("decisionId", "memberId") REFERENCES "Decision"("id", "deciderId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_id_proposerId_fkey" FOREIGN KEY ("id", "proposerId") REFERENCES "Decision"("id", "deciderId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_annotationId_dossierId_fkey" FOREIGN KEY ("annotationId", "dossierId") REFERENCES "Annotation"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_kind_annotationId_revision_fkey" FOREIGN KEY ("kind", "annotationId", "revision") REFERENCES "Revision"("kind", "subjectId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_kind_annotationId_acceptedAs_proposerId_fkey" FOREIGN KEY ("kind", "annotationId", "acceptedAs", "proposerId") REFERENCES "Revision"("kind", "subjectId", "number", "editorId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_settledBy_fkey" FOREIGN KEY ("settledBy") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What holds for every row.
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_of_a_mark" CHECK ("kind" = 'annotation');
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_settled_whole" CHECK (
  ("state" = 'open') = ("settledAt" IS NULL) AND ("state" = 'open') = ("settledBy" IS NULL)
  AND ("state" = 'accepted') = ("acceptedAs" IS NOT NULL) AND "state" IN ('open', 'accepted', 'declined'));
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_by_another" CHECK ("settledBy" <> "proposerId");
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_next_revision" CHECK ("acceptedAs" = "revision" + 1);

-- What was proposed stays as it was proposed, and is settled once.
CREATE FUNCTION settle_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" <> 'open'
    OR (OLD."id", OLD."dossierId", OLD."annotationId", OLD."revision", OLD."proposerId", OLD."content")
      IS DISTINCT FROM (NEW."id", NEW."dossierId", NEW."annotationId", NEW."revision", NEW."proposerId", NEW."content") THEN
    RAISE EXCEPTION 'a correction is settled once and does not change' USING ERRCODE = 'RC403';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Correction_settles_once" BEFORE UPDATE OR DELETE ON "Correction" FOR EACH ROW EXECUTE FUNCTION settle_once();
CREATE TRIGGER "Correction_no_truncate" BEFORE TRUNCATE ON "Correction" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "Withdrawal_append_only" BEFORE UPDATE OR DELETE ON "Withdrawal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Withdrawal_no_truncate" BEFORE TRUNCATE ON "Withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Taken back is the last decision that stands, of the newest revision; that it is by its decider is in the foreign key.
CREATE FUNCTION withdraw_the_last() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  taken "Decision";
BEGIN
  SELECT * INTO taken FROM "Decision" WHERE "id" = NEW."decisionId";
  IF taken."revision" <> (SELECT max("number") FROM "Revision" WHERE "kind" = taken."kind" AND "subjectId" = taken."subjectId")
    OR taken."id" <> (SELECT d."id" FROM "Decision" d WHERE d."kind" = taken."kind" AND d."subjectId" = taken."subjectId"
      AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id") ORDER BY d."at" DESC, d."id" DESC LIMIT 1) THEN
    RAISE EXCEPTION 'the decision is not the last one about the newest revision' USING ERRCODE = 'RC409';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Withdrawal_of_the_last" BEFORE INSERT ON "Withdrawal" FOR EACH ROW EXECUTE FUNCTION withdraw_the_last();

-- What a decision that is taken back had made of a thing goes with it.
CREATE FUNCTION withdrawal_unmakes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  taken "Decision";
  standing text;
  present text;
BEGIN
  SELECT * INTO taken FROM "Decision" WHERE "id" = NEW."decisionId";
  SELECT d."outcome" INTO standing FROM "Decision" d
    WHERE d."kind" = taken."kind" AND d."subjectId" = taken."subjectId" AND d."revision" = taken."revision"
      AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id")
    ORDER BY d."at" DESC, d."id" DESC LIMIT 1;
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
CREATE CONSTRAINT TRIGGER "Withdrawal_unmakes" AFTER INSERT ON "Withdrawal"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION withdrawal_unmakes();

-- An approval that was taken back is none: whoever made a revision before it still may not decide.
CREATE OR REPLACE FUNCTION hold_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  approved_until integer;
BEGIN
  IF NEW."revision" <> (SELECT max("number") FROM "Revision" WHERE "kind" = NEW."kind" AND "subjectId" = NEW."subjectId") THEN
    RAISE EXCEPTION 'the decision is about a revision that is not the newest' USING ERRCODE = 'RC409';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "Member" WHERE "id" = NEW."deciderId" AND "role" IN ('reviewer', 'admin') AND "disabledAt" IS NULL) THEN
    RAISE EXCEPTION 'the decider is not a reviewer' USING ERRCODE = 'RC403';
  END IF;
  SELECT coalesce(max(d."revision"), 0) INTO approved_until FROM "Decision" d
    WHERE d."kind" = NEW."kind" AND d."subjectId" = NEW."subjectId" AND d."outcome" = 'approved'
      AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id");
  IF EXISTS (SELECT 1 FROM "Revision" WHERE "kind" = NEW."kind" AND "subjectId" = NEW."subjectId"
      AND "number" > approved_until AND "editorId" = NEW."deciderId") THEN
    RAISE EXCEPTION 'the decider made a revision since the last approval' USING ERRCODE = 'RC403';
  END IF;
  RETURN NEW;
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
    ORDER BY d."at" DESC, d."id" DESC LIMIT 1;
  IF decided IS DISTINCT FROM NEW."state" THEN
    RAISE EXCEPTION '% % is not decided to be %', TG_ARGV[0], NEW."id", NEW."state" USING ERRCODE = 'RC403';
  END IF;
  RETURN NEW;
END $$;

-- The rules read the tables of this schema, whatever temporary tables there are.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['withdraw_the_last', 'withdrawal_unmakes', 'hold_four_eyes', 'state_needs_decision'] LOOP
    EXECUTE format('ALTER FUNCTION %I() SET search_path = %I, pg_temp', name, current_schema());
  END LOOP;
END $$;
