export { runThrough } from '#main/store/run-through.ts'
