// Stands for the look process: dies as one does into which a file reached.
process.kill(process.pid, 'SIGKILL')
