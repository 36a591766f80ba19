-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "certainty" TEXT NOT NULL DEFAULT 'unspecified',
ADD COLUMN     "note" JSONB,
ADD COLUMN     "origin" JSONB NOT NULL DEFAULT '{"v":1,"kind":"human"}';
