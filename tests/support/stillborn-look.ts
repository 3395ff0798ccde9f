// Stands for a look process that a scanner stops before it has begun.
process.exit(1)
