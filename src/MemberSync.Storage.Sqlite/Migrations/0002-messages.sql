-- All messages of all queues. visible_at is in UTC ticks of 100 ns; receipt is empty until the first delivery.
CREATE TABLE messages (
  id INTEGER PRIMARY KEY,
  queue TEXT NOT NULL,
  visible_at INTEGER NOT NULL,
  body TEXT NOT NULL,
  dequeue_count INTEGER NOT NULL,
  receipt TEXT NOT NULL
) STRICT;

CREATE INDEX messages_by_visibility ON messages (queue, visible_at);
