-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "passwordHash" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupToken" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SetupToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoginLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "LoginLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Outlet" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Outlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dossier" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DossierMember" (
    "dossierId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "lead" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DossierMember_pkey" PRIMARY KEY ("dossierId","memberId")
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "outletId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Original" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Original_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "outletId" UUID,
    "title" TEXT NOT NULL,
    "author" TEXT,
    "publishedValue" TEXT,
    "publishedPrecision" TEXT,
    "publishedZone" TEXT,
    "address" TEXT,
    "language" TEXT NOT NULL,
    "credits" TEXT[],
    "state" TEXT NOT NULL DEFAULT 'todo',
    "assigneeId" UUID,
    "dueOn" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedBy" UUID,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Version" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "originalSha256" TEXT NOT NULL,
    "charset" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "certainty" TEXT NOT NULL DEFAULT 'unspecified',
    "quoteType" TEXT,
    "checkWorthiness" TEXT,
    "note" JSONB,
    "origin" JSONB NOT NULL,
    "layer" TEXT NOT NULL DEFAULT 'shared',
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "stale" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedBy" UUID,

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Anchor" (
    "annotationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "fate" TEXT NOT NULL DEFAULT 'kept',

    CONSTRAINT "Anchor_pkey" PRIMARY KEY ("annotationId","versionId")
);

-- CreateTable
CREATE TABLE "AnchorPiece" (
    "annotationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "AnchorPiece_pkey" PRIMARY KEY ("annotationId","versionId","role","n")
);

-- CreateTable
CREATE TABLE "AnnotationSpeaker" (
    "annotationId" UUID NOT NULL,
    "speakerId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "AnnotationSpeaker_pkey" PRIMARY KEY ("annotationId","speakerId")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "layer" TEXT NOT NULL DEFAULT 'shared',
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "stale" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedBy" UUID,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedBy" UUID,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementTitle" (
    "statementId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "StatementTitle_pkey" PRIMARY KEY ("statementId","language")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "stance" TEXT NOT NULL,
    "layer" TEXT NOT NULL DEFAULT 'shared',
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "stale" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedBy" UUID,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "dossierId" UUID NOT NULL,
    "editorId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("kind","subjectId","number")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "editorId" UUID NOT NULL,
    "deciderId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stream" (
    "id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "headHash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Stream_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "streamId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "opId" UUID NOT NULL,
    "actorId" UUID,
    "type" TEXT NOT NULL,
    "v" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "payloadDigest" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("streamId","seq")
);

-- CreateTable
CREATE TABLE "EventPayload" (
    "streamId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "payload" JSONB,

    CONSTRAINT "EventPayload_pkey" PRIMARY KEY ("streamId","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "Member_email_key" ON "Member"("email");

-- CreateIndex
CREATE INDEX "Session_memberId_idx" ON "Session"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Outlet_folded_key" ON "Outlet"("folded");

-- CreateIndex
CREATE INDEX "DossierMember_memberId_idx" ON "DossierMember"("memberId");

-- CreateIndex
CREATE INDEX "Speaker_dossierId_idx" ON "Speaker"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_id_dossierId_key" ON "Speaker"("id", "dossierId");

-- CreateIndex
CREATE INDEX "Article_dossierId_idx" ON "Article"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_id_dossierId_key" ON "Article"("id", "dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Version_articleId_number_key" ON "Version"("articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Version_id_articleId_key" ON "Version"("id", "articleId");

-- CreateIndex
CREATE INDEX "Annotation_articleId_idx" ON "Annotation"("articleId");

-- CreateIndex
CREATE INDEX "Annotation_dossierId_state_idx" ON "Annotation"("dossierId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_id_dossierId_key" ON "Annotation"("id", "dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_id_articleId_key" ON "Annotation"("id", "articleId");

-- CreateIndex
CREATE INDEX "Anchor_versionId_idx" ON "Anchor"("versionId");

-- CreateIndex
CREATE INDEX "AnnotationSpeaker_speakerId_idx" ON "AnnotationSpeaker"("speakerId");

-- CreateIndex
CREATE INDEX "Link_fromId_idx" ON "Link"("fromId");

-- CreateIndex
CREATE INDEX "Link_toId_idx" ON "Link"("toId");

-- CreateIndex
CREATE INDEX "Link_dossierId_state_idx" ON "Link"("dossierId", "state");

-- CreateIndex
CREATE INDEX "Statement_dossierId_idx" ON "Statement"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_id_dossierId_key" ON "Statement"("id", "dossierId");

-- CreateIndex
CREATE INDEX "Membership_statementId_idx" ON "Membership"("statementId");

-- CreateIndex
CREATE INDEX "Membership_annotationId_idx" ON "Membership"("annotationId");

-- CreateIndex
CREATE INDEX "Membership_dossierId_state_idx" ON "Membership"("dossierId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_kind_subjectId_number_editorId_key" ON "Revision"("kind", "subjectId", "number", "editorId");

-- CreateIndex
CREATE INDEX "Decision_kind_subjectId_at_idx" ON "Decision"("kind", "subjectId", "at");

-- CreateIndex
CREATE INDEX "Decision_dossierId_idx" ON "Decision"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_opId_key" ON "Event"("opId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierMember" ADD CONSTRAINT "DossierMember_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DossierMember" ADD CONSTRAINT "DossierMember_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_originalSha256_fkey" FOREIGN KEY ("originalSha256") REFERENCES "Original"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_articleId_dossierId_fkey" FOREIGN KEY ("articleId", "dossierId") REFERENCES "Article"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_annotationId_articleId_fkey" FOREIGN KEY ("annotationId", "articleId") REFERENCES "Annotation"("id", "articleId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_versionId_articleId_fkey" FOREIGN KEY ("versionId", "articleId") REFERENCES "Version"("id", "articleId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnchorPiece" ADD CONSTRAINT "AnchorPiece_annotationId_versionId_fkey" FOREIGN KEY ("annotationId", "versionId") REFERENCES "Anchor"("annotationId", "versionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationSpeaker" ADD CONSTRAINT "AnnotationSpeaker_annotationId_dossierId_fkey" FOREIGN KEY ("annotationId", "dossierId") REFERENCES "Annotation"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationSpeaker" ADD CONSTRAINT "AnnotationSpeaker_speakerId_dossierId_fkey" FOREIGN KEY ("speakerId", "dossierId") REFERENCES "Speaker"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_fromId_dossierId_fkey" FOREIGN KEY ("fromId", "dossierId") REFERENCES "Annotation"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_toId_dossierId_fkey" FOREIGN KEY ("toId", "dossierId") REFERENCES "Annotation"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementTitle" ADD CONSTRAINT "StatementTitle_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_statementId_dossierId_fkey" FOREIGN KEY ("statementId", "dossierId") REFERENCES "Statement"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_annotationId_dossierId_fkey" FOREIGN KEY ("annotationId", "dossierId") REFERENCES "Annotation"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_kind_subjectId_revision_editorId_fkey" FOREIGN KEY ("kind", "subjectId", "revision", "editorId") REFERENCES "Revision"("kind", "subjectId", "number", "editorId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_streamId_fkey" FOREIGN KEY ("streamId") REFERENCES "Stream"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventPayload" ADD CONSTRAINT "EventPayload_streamId_seq_fkey" FOREIGN KEY ("streamId", "seq") REFERENCES "Event"("streamId", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One link, one membership: unique while not deleted, within a layer.
CREATE UNIQUE INDEX "Link_living_key" ON "Link" ("fromId", "toId", "type", "layer") WHERE "deletedAt" IS NULL;
CREATE UNIQUE INDEX "Membership_living_key" ON "Membership" ("statementId", "annotationId", "layer") WHERE "deletedAt" IS NULL;

-- What holds for every row.
ALTER TABLE "Link" ADD CONSTRAINT "Link_two_ends" CHECK ("fromId" <> "toId");
ALTER TABLE "AnchorPiece" ADD CONSTRAINT "AnchorPiece_span" CHECK ("start" >= 0 AND "end" > "start" AND "quote" <> '');
ALTER TABLE "SetupToken" ADD CONSTRAINT "SetupToken_single" CHECK ("id" = 1);
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_four_eyes" CHECK ("deciderId" <> "editorId");
ALTER TABLE "Article" ADD CONSTRAINT "Article_published_whole" CHECK (
  ("publishedValue" IS NULL) = ("publishedPrecision" IS NULL) AND ("publishedValue" IS NULL) = ("publishedZone" IS NULL));

-- The history, the revisions, the decisions and the texts are written once.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;

CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Event_no_truncate" BEFORE TRUNCATE ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Revision_append_only" BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Revision_no_truncate" BEFORE TRUNCATE ON "Revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Decision_append_only" BEFORE UPDATE OR DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Decision_no_truncate" BEFORE TRUNCATE ON "Decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Version_append_only" BEFORE UPDATE OR DELETE ON "Version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Version_no_truncate" BEFORE TRUNCATE ON "Version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Original_append_only" BEFORE UPDATE OR DELETE ON "Original" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Original_no_truncate" BEFORE TRUNCATE ON "Original" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A payload can be blanked for a takedown; the chain keeps its digest. Nothing else about it changes.
CREATE FUNCTION blank_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."payload" IS NULL AND NEW."streamId" = OLD."streamId" AND NEW."seq" = OLD."seq" THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'EventPayload can only be blanked' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER "EventPayload_blank_only" BEFORE UPDATE OR DELETE ON "EventPayload" FOR EACH ROW EXECUTE FUNCTION blank_only();
CREATE TRIGGER "EventPayload_no_truncate" BEFORE TRUNCATE ON "EventPayload" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Numbers have no gaps: an event follows the one before it.
CREATE FUNCTION follow_the_last() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."seq" <> 1 AND NOT EXISTS (
    SELECT 1 FROM "Event" WHERE "streamId" = NEW."streamId" AND "seq" = NEW."seq" - 1) OR NEW."seq" < 1 THEN
    RAISE EXCEPTION 'event % of % leaves a gap', NEW."seq", NEW."streamId" USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Event_gapless" BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION follow_the_last();

-- Four eyes: of the newest revision, by a reviewer, by nobody who made a revision since the last approval.
CREATE FUNCTION hold_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  approved_until integer;
BEGIN
  IF NEW."revision" <> (SELECT max("number") FROM "Revision" WHERE "kind" = NEW."kind" AND "subjectId" = NEW."subjectId") THEN
    RAISE EXCEPTION 'the decision is about a revision that is not the newest' USING ERRCODE = 'RC409';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "Member" WHERE "id" = NEW."deciderId" AND "role" IN ('reviewer', 'admin') AND "disabledAt" IS NULL) THEN
    RAISE EXCEPTION 'the decider is not a reviewer' USING ERRCODE = 'RC403';
  END IF;
  SELECT coalesce(max("revision"), 0) INTO approved_until FROM "Decision"
    WHERE "kind" = NEW."kind" AND "subjectId" = NEW."subjectId" AND "outcome" = 'approved';
  IF EXISTS (SELECT 1 FROM "Revision" WHERE "kind" = NEW."kind" AND "subjectId" = NEW."subjectId"
      AND "number" > approved_until AND "editorId" = NEW."deciderId") THEN
    RAISE EXCEPTION 'the decider made a revision since the last approval' USING ERRCODE = 'RC403';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Decision_four_eyes" BEFORE INSERT ON "Decision" FOR EACH ROW EXECUTE FUNCTION hold_four_eyes();

-- A state other than proposed comes from a decision of the present revision, however it is written.
CREATE FUNCTION state_needs_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decided text;
BEGIN
  IF NEW."state" = 'proposed' OR (TG_OP = 'UPDATE' AND NEW."state" = OLD."state") THEN
    RETURN NEW;
  END IF;
  SELECT "outcome" INTO decided FROM "Decision"
    WHERE "kind" = TG_ARGV[0] AND "subjectId" = NEW."id" AND "revision" = NEW."revision"
    ORDER BY "at" DESC, "id" DESC LIMIT 1;
  IF decided IS DISTINCT FROM NEW."state" THEN
    RAISE EXCEPTION '% % is not decided to be %', TG_ARGV[0], NEW."id", NEW."state" USING ERRCODE = 'RC403';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Annotation_decided" BEFORE INSERT OR UPDATE ON "Annotation" FOR EACH ROW EXECUTE FUNCTION state_needs_decision('annotation');
CREATE TRIGGER "Link_decided" BEFORE INSERT OR UPDATE ON "Link" FOR EACH ROW EXECUTE FUNCTION state_needs_decision('link');
CREATE TRIGGER "Membership_decided" BEFORE INSERT OR UPDATE ON "Membership" FOR EACH ROW EXECUTE FUNCTION state_needs_decision('membership');

-- An approval does not outlive a change of what was approved: a change is a new revision, and proposed.
CREATE FUNCTION change_reopens() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a change of % is a new revision and puts it back to proposed', TG_TABLE_NAME USING ERRCODE = 'RC403';
END $$;
CREATE TRIGGER "Annotation_reopens" BEFORE UPDATE ON "Annotation" FOR EACH ROW
  WHEN ((OLD."tag", OLD."certainty", OLD."quoteType") IS DISTINCT FROM (NEW."tag", NEW."certainty", NEW."quoteType")
    AND (NEW."revision" <= OLD."revision" OR NEW."state" = OLD."state" AND OLD."state" <> 'proposed'))
  EXECUTE FUNCTION change_reopens();
CREATE TRIGGER "Link_reopens" BEFORE UPDATE ON "Link" FOR EACH ROW
  WHEN ((OLD."type", OLD."fromId", OLD."toId") IS DISTINCT FROM (NEW."type", NEW."fromId", NEW."toId")
    AND (NEW."revision" <= OLD."revision" OR NEW."state" = OLD."state" AND OLD."state" <> 'proposed'))
  EXECUTE FUNCTION change_reopens();
CREATE TRIGGER "Membership_reopens" BEFORE UPDATE ON "Membership" FOR EACH ROW
  WHEN ((OLD."stance", OLD."statementId", OLD."annotationId") IS DISTINCT FROM (NEW."stance", NEW."statementId", NEW."annotationId")
    AND (NEW."revision" <= OLD."revision" OR NEW."state" = OLD."state" AND OLD."state" <> 'proposed'))
  EXECUTE FUNCTION change_reopens();

-- A thing never returns to a revision that was decided about before.
CREATE FUNCTION refuse_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% % has been at revision % already', TG_TABLE_NAME, NEW."id", OLD."revision" USING ERRCODE = 'RC403';
END $$;
CREATE TRIGGER "Annotation_goes_on" BEFORE UPDATE ON "Annotation" FOR EACH ROW
  WHEN (NEW."revision" < OLD."revision") EXECUTE FUNCTION refuse_return();
CREATE TRIGGER "Link_goes_on" BEFORE UPDATE ON "Link" FOR EACH ROW
  WHEN (NEW."revision" < OLD."revision") EXECUTE FUNCTION refuse_return();
CREATE TRIGGER "Membership_goes_on" BEFORE UPDATE ON "Membership" FOR EACH ROW
  WHEN (NEW."revision" < OLD."revision") EXECUTE FUNCTION refuse_return();

-- The stream of what concerns no dossier.
INSERT INTO "Stream" ("id") VALUES ('newsroom');
