// A thread over which nothing is ever heard, as over a stick that hangs.
for (;;);
