-- When an article was put away: it stays with all that is in it, out of the lists of work.
ALTER TABLE "Article" ADD COLUMN "archivedAt" TIMESTAMPTZ(3);
