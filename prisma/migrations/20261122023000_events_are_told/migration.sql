-- Says in which stream there is a new event, and its number: no more, as anybody who is connected can listen. What it says
-- is sent when the transaction is kept, so whoever hears it can read the event.
CREATE FUNCTION tell_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('recoupe_events', NEW."streamId" || ' ' || NEW."seq");
  RETURN NULL;
END $$;

CREATE TRIGGER "Event_told" AFTER INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION tell_event();
