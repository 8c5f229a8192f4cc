"""Work on many items, whatever happens to one: in processes of this machine, under limits.

`scheduler` says what doing work is; `pool` does it in worker processes (`crew` is its loop, `hand`
one worker as the loop sees it, `nursery` and `forking` the two sides of the server that forks
them, `serving` the inside of one). It knows nothing of documents.
"""
