-- AlterTable: verdicts so far were found on the scale that is shipped.
ALTER TABLE "Verdict" ADD COLUMN     "scale" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Verdict" ALTER COLUMN "scale" DROP DEFAULT;

-- CreateTable
CREATE TABLE "VerdictScale" (
    "revision" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "best" INTEGER NOT NULL,
    "worst" INTEGER NOT NULL,

    CONSTRAINT "VerdictScale_pkey" PRIMARY KEY ("revision")
);

-- CreateTable
CREATE TABLE "Grade" (
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "tone" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Grade_pkey" PRIMARY KEY ("revision","name")
);

-- CreateTable
CREATE TABLE "GradeWord" (
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "GradeWord_pkey" PRIMARY KEY ("revision","name","language")
);

-- CreateIndex
CREATE UNIQUE INDEX "VerdictScale_id_key" ON "VerdictScale"("id");

-- CreateIndex
CREATE INDEX "Verdict_scale_grade_idx" ON "Verdict"("scale", "grade");

-- The scale that is shipped.
INSERT INTO "VerdictScale" ("revision", "id", "best", "worst") VALUES (1, '019dc000-0000-7000-8000-000000000001', 7, 1);
INSERT INTO "Grade" ("revision", "name", "number", "tone") VALUES
  (1, 'true', 7, 'good'), (1, 'mostly_true', 6, 'good'), (1, 'lacks_context', 5, 'attention'), (1, 'disputed', 4, 'attention'),
  (1, 'unproven', 3, 'plain'), (1, 'mostly_false', 2, 'danger'), (1, 'false', 1, 'danger');
INSERT INTO "GradeWord" ("revision", "name", "language", "word") VALUES
  (1, 'true', 'en', 'true'), (1, 'true', 'fr', 'vrai'),
  (1, 'mostly_true', 'en', 'mostly true'), (1, 'mostly_true', 'fr', 'plutôt vrai'),
  (1, 'lacks_context', 'en', 'lacks context'), (1, 'lacks_context', 'fr', 'manque de contexte'),
  (1, 'disputed', 'en', 'disputed'), (1, 'disputed', 'fr', 'contesté'),
  (1, 'unproven', 'en', 'unproven'), (1, 'unproven', 'fr', 'non prouvé'),
  (1, 'mostly_false', 'en', 'mostly false'), (1, 'mostly_false', 'fr', 'plutôt faux'),
  (1, 'false', 'en', 'false'), (1, 'false', 'fr', 'faux');

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_scale_grade_fkey" FOREIGN KEY ("scale", "grade") REFERENCES "Grade"("revision", "name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_revision_fkey" FOREIGN KEY ("revision") REFERENCES "VerdictScale"("revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GradeWord" ADD CONSTRAINT "GradeWord_revision_name_fkey" FOREIGN KEY ("revision", "name") REFERENCES "Grade"("revision", "name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a grade meant on a scale stays, so that a verdict keeps what it said.
CREATE TRIGGER "VerdictScale_append_only" BEFORE UPDATE OR DELETE ON "VerdictScale" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "VerdictScale_no_truncate" BEFORE TRUNCATE ON "VerdictScale" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Grade_append_only" BEFORE UPDATE OR DELETE ON "Grade" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Grade_no_truncate" BEFORE TRUNCATE ON "Grade" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "GradeWord_append_only" BEFORE UPDATE OR DELETE ON "GradeWord" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "GradeWord_no_truncate" BEFORE TRUNCATE ON "GradeWord" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The scale belongs to what a verdict says.
DROP TRIGGER "Verdict_reopens" ON "Verdict";
CREATE TRIGGER "Verdict_reopens" BEFORE UPDATE ON "Verdict" FOR EACH ROW
  WHEN ((OLD."grade", OLD."scale", OLD."method") IS DISTINCT FROM (NEW."grade", NEW."scale", NEW."method")
    AND (NEW."revision" <= OLD."revision" OR NEW."state" = OLD."state" AND OLD."state" <> 'proposed'))
  EXECUTE FUNCTION change_reopens();

-- A verdict takes a grade of the scale that holds. Whoever finds one and whoever sets another scale wait for each other.
CREATE FUNCTION verdict_on_scale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('recoupe verdict scale'));
  IF NOT EXISTS (SELECT 1 FROM "Grade" g WHERE g."name" = NEW."grade" AND g."revision" = NEW."scale" AND NOT g."retired"
      AND g."revision" = (SELECT max(s."revision") FROM "VerdictScale" s)) THEN
    RAISE EXCEPTION 'grade % is not on the scale that holds', NEW."grade" USING ERRCODE = 'RC409';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Verdict_on_scale" BEFORE INSERT ON "Verdict" FOR EACH ROW EXECUTE FUNCTION verdict_on_scale();
CREATE TRIGGER "Verdict_onto_scale" BEFORE UPDATE ON "Verdict" FOR EACH ROW
  WHEN ((OLD."grade", OLD."scale") IS DISTINCT FROM (NEW."grade", NEW."scale")) EXECUTE FUNCTION verdict_on_scale();

-- A scale has every grade that a verdict has.
CREATE FUNCTION scale_keeps_used() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  missing text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('recoupe verdict scale'));
  SELECT v."grade" INTO missing FROM "Verdict" v
    WHERE NOT EXISTS (SELECT 1 FROM "Grade" g WHERE g."revision" = NEW."revision" AND g."name" = v."grade") LIMIT 1;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'grade % is in use', missing USING ERRCODE = 'RC409';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "VerdictScale_keeps_used" AFTER INSERT ON "VerdictScale"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION scale_keeps_used();

-- The rules read the tables of this schema, whatever temporary tables there are.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['verdict_on_scale', 'scale_keeps_used'] LOOP
    EXECUTE format('ALTER FUNCTION %I() SET search_path = %I, pg_temp', name, current_schema());
  END LOOP;
END $$;
