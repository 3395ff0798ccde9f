// An empty border: the floor has one too.
