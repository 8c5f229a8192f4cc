"""The workshop of those who change templates: what there is, new files, what differs."""
